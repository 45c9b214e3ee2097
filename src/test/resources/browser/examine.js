// Runs in each page under examination, which stands in a frame of its own, and tells the page above.
addEventListener('load', async () => {
  const dark = matchMedia('(prefers-color-scheme: dark)').matches;
  const all = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
  const seen = await axe.run(document, {
    runOnly: dark ? ['cat.color'] : all,
    resultTypes: ['violations', 'incomplete', 'passes'],
  });
  const faults = rules => rules.flatMap(rule => rule.nodes.map(node =>
    rule.id + ': ' + node.html.slice(0, 200) + ' ' + (node.any[0]?.message ?? '')));
  const page = document.documentElement;
  parent.postMessage({
    frame: Number(window.name),
    violations: faults(seen.violations),
    undecided: faults(seen.incomplete),
    passed: seen.passes.map(rule => rule.id),
    width: page.clientWidth,
    needed: page.scrollWidth,
    dark,
    paper: getComputedStyle(document.body).backgroundColor,
    ended: true,
  }, '*');
});
