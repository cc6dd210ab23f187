import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { breathe, type Run } from './exporter';
import { escapeXml } from './xml';

/** What is known of a slide that PptxGenJS has no way to be told. */
export interface SlideWords {
  /** The notes, in paragraphs. */
  readonly notes: readonly string[];
  /** Shapes whose names begin with a key belong together: the name of their group, and what it shows for who does not see it. */
  readonly groups: Readonly<
    Record<string, { readonly name: string; readonly description: string }>
  >;
}

/**
 * Mends the file that PptxGenJS writes, and finishes it: notes in paragraphs (it writes them as one), properties of a paragraph once (it
 * repeats them before every run, which PowerPoint would repair), no parts in the list of types that do not exist (it lists a master for
 * every slide), the headline as the title of its slide, and the shapes of a picture in a group with a description.
 */
export async function finishPackage(
  written: Uint8Array,
  slides: readonly SlideWords[],
  run: Run,
  share: (done: number) => number,
): Promise<Uint8Array<ArrayBuffer>> {
  const files: Zippable = {};
  const entries = Object.entries(unzipSync(written)).filter(([path]) => !path.endsWith('/'));
  for (const [path, bytes] of entries) {
    const [, folder, number] = /^ppt\/(\w+)\/\w+?(\d+)\.xml$/.exec(path) ?? [];
    const slide = slides[Number(number) - 1];
    if (folder === 'slides' && slide) {
      files[path] = strToU8(finishSlide(strFromU8(bytes), slide));
      await breathe(run, share((Number(number) - 0.5) / slides.length));
    } else if (folder === 'notesSlides' && slide)
      files[path] = strToU8(writeNotes(strFromU8(bytes), slide.notes));
    else if (folder === 'slideLayouts' || folder === 'slideMasters')
      files[path] = strToU8(strFromU8(bytes).replace('</p:spTree>', `${TITLE}</p:spTree>`));
    else files[path] = bytes;
  }
  await breathe(run, share(1));
  // The list of types stands first, where some readers look for it.
  const types = '[Content_Types].xml';
  const { [types]: list, ...others } = files;
  const listed = strFromU8(list as Uint8Array).replace(
    /<Override PartName="\/([^"]+)"[^>]*\/>/g,
    (line, part: string) => (part in others ? line : ''),
  );
  return zipSync({ [types]: strToU8(listed), ...others }, { level: 4 });
}

/** Where the title of a slide stands unless the slide says otherwise: programs show and read it out as its name. */
const TITLE =
  '<p:sp><p:nvSpPr><p:cNvPr id="9000" name="Title"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="title"/></p:nvPr></p:nvSpPr><p:spPr><a:xfrm><a:off x="457200" y="304800"/><a:ext cx="4000000" cy="1200000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:endParaRPr lang="en-US"/></a:p></p:txBody></p:sp>';

function finishSlide(xml: string, { groups }: SlideWords): string {
  const [head = '', ...rest] = xml
    .replace(/(<\/a:r>)<a:pPr[^>]*>(?:(?!<\/a:pPr>).)*<\/a:pPr>/gs, '$1')
    .split('<p:sp>');
  const shapes = rest.map((shape) => `<p:sp>${shape}`);
  const last = shapes.pop();
  if (last === undefined) return xml;
  const end = last.indexOf('</p:sp>') + '</p:sp>'.length;
  const parts: string[] = [];
  let open: { key: string; shapes: string[] } | undefined;
  const close = (): void => {
    const group = open && groups[open.key];
    if (open && group) parts.push(writeGroup(open.shapes, group, 9001 + parts.length));
    open = undefined;
  };
  for (const shape of [...shapes, last.slice(0, end)]) {
    const name = /<p:cNvPr id="\d+" name="([^"]*)"/.exec(shape)?.[1] ?? '';
    const key = Object.keys(groups).find((one) => name.startsWith(one));
    if (open && open.key !== key) close();
    if (key === undefined) parts.push(name === 'Headline' ? asTitle(shape) : shape);
    else {
      open ??= { key, shapes: [] };
      open.shapes.push(shape.replace(`name="${key}`, 'name="'));
    }
  }
  close();
  return head + parts.join('') + last.slice(end);
}

const asTitle = (shape: string): string =>
  shape
    .replace('<p:cNvSpPr txBox="1"/>', '<p:cNvSpPr/>')
    .replace('<p:nvPr></p:nvPr>', '<p:nvPr><p:ph type="title"/></p:nvPr>');

/** Shapes as one that can be moved and scaled whole, and taken apart. */
function writeGroup(
  shapes: readonly string[],
  { name, description }: { readonly name: string; readonly description: string },
  id: number,
): string {
  const boxes = shapes.flatMap((shape) => {
    const [, x, y, width, height] =
      /<a:off x="(-?\d+)" y="(-?\d+)"\/><a:ext cx="(\d+)" cy="(\d+)"\/>/.exec(shape) ?? [];
    return x === undefined
      ? []
      : [
          {
            left: Number(x),
            top: Number(y),
            right: Number(x) + Number(width),
            bottom: Number(y) + Number(height),
          },
        ];
  });
  const left = boxes.reduce((least, box) => Math.min(least, box.left), Infinity);
  const top = boxes.reduce((least, box) => Math.min(least, box.top), Infinity);
  const right = boxes.reduce((most, box) => Math.max(most, box.right), -Infinity);
  const bottom = boxes.reduce((most, box) => Math.max(most, box.bottom), -Infinity);
  const [off, ext] = [`x="${left}" y="${top}"`, `cx="${right - left}" cy="${bottom - top}"`];
  return `<p:grpSp><p:nvGrpSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}" descr="${escapeXml(description)}"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off ${off}/><a:ext ${ext}/><a:chOff ${off}/><a:chExt ${ext}/></a:xfrm></p:grpSpPr>${shapes.join('')}</p:grpSp>`;
}

/** The paragraphs of the notes in the place of the one that is there. */
function writeNotes(xml: string, notes: readonly string[]): string {
  const paragraphs = notes
    .map((line) =>
      line === ''
        ? '<a:p><a:endParaRPr lang="en-US" dirty="0"/></a:p>'
        : `<a:p><a:r><a:rPr lang="en-US" dirty="0"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`,
    )
    .join('');
  return xml.replace(
    /(<p:ph type="body" idx="1"\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
    (_whole, before: string, after: string) => before + paragraphs + after,
  );
}
