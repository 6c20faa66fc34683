// What the worker answers in the host's place.

/** What a page that is worked on has in its head. */
const WORKED_ON = /<link rel="preload" as="fetch"/;
/** The page that stands in for others, below the root. */
const APOLOGY = "offline/";
/** So long may a host be silent, in milliseconds, where what it is asked for is kept here. */
const PATIENCE = 4000;

/** Keeps a document that has come from the host; returns its build, and whether it is worked on. */
async function take(response) {
  const text = await response.text();
  const build = text.match(BUILD)?.[1];
  if (!build) return {};
  await (await open(build)).put(addressOf(response.url), new Response(text, { headers: response.headers }));
  if ((await note.read("newest")) !== build) {
    await note.write("newest", build);
    for (const tab of await tabs()) tab.postMessage({ newest: build });
  }
  return { build, worked: WORKED_ON.test(text) };
}

/** What is kept for an address: of this build first, then of the newest, then of any. */
async function find(address, own) {
  const order = new Set([own, await note.read("newest"), ...(await builds()).reverse()]);
  for (const build of order) {
    const response = build && (await held(address, build));
    if (response) return { response, build };
  }
}

/** The page that says that another one is not kept, under the address of that one. */
async function apology() {
  const found = await find(root + APOLOGY);
  if (!found) return;
  const text = (await found.response.text()).replace(/<base href="[^"]*">/, `<base href="${new URL(root).pathname}">`);
  return { response: new Response(text, { status: 503, headers: found.response.headers }), build: found.build };
}

/** A name that means the same for ever. */
async function constant(event, address) {
  const found = await anywhere(address);
  if (found) return found;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(event.clientId || event.resultingClientId, address, response.clone()));
  return response;
}

/** Keeps a file that is no document, beside those of the tab that asked for it. */
async function keep(tab, address, response) {
  const build = (await buildOf(tab)) ?? (await note.read("newest"));
  if (build) await (await open(build)).put(address, response).catch(() => {});
}

/** What the host says, which is kept. */
async function fromHost(event, address) {
  const { request } = event;
  const leads = request.mode === "navigate";
  const response = await fetch(request.url, {
    cache: request.cache === "reload" ? "reload" : "no-cache",
    redirect: leads ? "manual" : "follow",
    credentials: "same-origin",
    headers: leads ? { accept: "text/html,*/*" } : {},
  });
  if (response.status >= 500) throw response;
  if (!response.ok) return { response };
  if (!isDocument(response)) {
    event.waitUntil(keep(event.clientId || event.resultingClientId, address, response.clone()));
    return { response };
  }
  const taken = take(response.clone());
  event.waitUntil(taken.then(further).catch(() => {}));
  return { response, build: taken.then(({ build }) => build).catch(() => {}) };
}

/** What comes first: what the host says, or what is kept, where the host says nothing for long. */
function sooner(network, kept) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE)).then(kept).then((found) => found ?? network);
  return Promise.race([network, late]);
}

/** A name that stays while what it means changes: documents first of all. */
async function changing(event, address, network) {
  const leads = event.request.mode === "navigate";
  const own = leads ? undefined : await buildOf(event.clientId);
  let answer;
  try {
    answer = await sooner(network, () => find(address, own));
  } catch (failed) {
    answer = (await find(address, own)) ?? (failed instanceof Response ? { response: failed } : leads && (await elsewhere(address)));
  }
  if (!answer) return Response.error();
  if (leads) {
    if (event.resultingClientId) event.waitUntil(remember(event.resultingClientId, answer.build));
    return answer.response;
  }
  const build = own && (await answer.build);
  return (build && build !== own && (await held(address, own))) || answer.response;
}

/** Where nothing answers and nothing is kept: the same address as a folder, or the page that says so. */
async function elsewhere(address) {
  const folder = `${address}/`;
  return !address.endsWith("/") && (await find(folder)) ? { response: Response.redirect(folder) } : apology();
}
