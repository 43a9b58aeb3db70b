import { HttpResponse, http } from 'msw';
import { setupWorker } from 'msw/browser';

type Answer = (request: Request) => Promise<Response> | Response;

const open = new Map<string, Answer>();

/** Answers for one origin until the returned function is called. */
export function answerAt(origin: string, answer: Answer): () => void {
  open.set(origin, answer);
  return () => open.delete(origin);
}

/**
 * The service worker that stands between the stories and the network. It finds the shop by its origin, so that several
 * stories of one page of documentation do not answer each other.
 */
export async function startShopWorker() {
  const worker = setupWorker(
    http.all('https://*.acme-cloud.example/*', ({ request }) => {
      const answer = open.get(new URL(request.url).origin);
      return answer ? answer(request) : HttpResponse.error();
    }),
  );
  await worker.start({ quiet: true, onUnhandledFrame: 'bypass' });
  return worker;
}
