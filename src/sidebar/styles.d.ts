/** The build puts an imported style into the page. */
declare module '*.css';
