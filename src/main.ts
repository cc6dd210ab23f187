import { mount } from 'svelte';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/source-serif-4/wght-italic.css';
import './view/styles/tokens.css';
import './view/styles/base.css';
import App from './view/App.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');

const firstDossier = import('../data/articles/zelenskyy-nato/dossier.json?raw').then(
  (file) => file.default,
);
mount(App, { target, props: { dossier: firstDossier } });
