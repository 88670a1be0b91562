/** Packages that bring no types of their own. */
declare module 'react';
declare module 'react-dom';
declare module 'react-dom/client';
declare module 'draft-js';
