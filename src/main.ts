import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './view/styles/tokens.css';
import './view/styles/base.css';
import firstDossier from '../data/articles/zelenskyy-nato/dossier.json?url';
import App from './view/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');

mount(App, { target, props: { dossier: readFile(firstDossier) } });

async function readFile(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}
