/** The sheet of keys. */
export const helpTexts = {
  title: 'Keys and help',
  promise:
    'Every line of the picture is a sentence of the text. Choose an actor, a line or a sentence, and you read the words it rests on and who vouches for them.',
  groups: [
    {
      title: 'Everywhere',
      keys: [
        ['/', 'find actors, relations and words; two names find what stands between them'],
        ['Ctrl K', 'the same'],
        ['Esc', 'one step back'],
        ['?', 'this sheet'],
      ],
    },
    {
      title: 'On the picture',
      keys: [
        ['← →', 'walk the actors; from a relation, to its other end'],
        ['↑ ↓', 'walk the relations of an actor'],
        ['Home End', 'the first and the last actor'],
        ['Enter', 'choose'],
        ['b', 'choose all relations of the same two'],
        ['Shift ←↑→↓', 'move an actor; it stays there'],
        ['Delete', 'let a moved actor go'],
      ],
    },
    {
      title: 'In the article and in lists',
      keys: [
        ['Tab', 'from part to part'],
        ['↑ ↓', 'from sentence to sentence, in the margin of the article'],
        ['Enter', 'show what a sentence supports'],
      ],
    },
    {
      title: 'Annotating',
      edits: true,
      keys: [
        ['← → ↑ ↓', 'in the text: from word to word, from sentence to sentence'],
        ['Shift → ←', 'select more or fewer words'],
        ['Enter', 'what can be made of the selected words'],
        ['R', 'on an actor: draw a relation from it; then choose the other one'],
        ['Ctrl Z, Ctrl Y', 'undo, redo'],
        ['A E R', 'in the review: accept, edit, reject'],
      ],
    },
    {
      title: 'Reading along',
      keys: [
        ['Space', 'play and pause'],
        ['← →', 'the sentence before and after'],
        ['Home End', 'before the first sentence, and the last'],
        ['Esc', 'end reading along'],
      ],
    },
  ],
} as const;
