import { mount } from 'svelte';
import './view/styles/viewer.css';
import './view/styles/tokens.css';
import './view/styles/base.css';
import { PRESENTER } from './state/briefing/presenter-address';
import { viewerSource } from './state/viewer-source';
import PresenterWindow from './view/present/PresenterWindow.svelte';
import Viewer from './view/viewer/Viewer.svelte';

const target = document.getElementById('app');
if (!target) throw new Error('missing element: #app');

const [, token] = PRESENTER.exec(location.hash) ?? [];
if (token === undefined) mount(Viewer, { target, props: { source: viewerSource() } });
else mount(PresenterWindow, { target, props: { token } });
