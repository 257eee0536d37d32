import type { ProductAnswer, ProductRequest } from '../site/contract';
import { surfaceContext } from './surface-context';
import { fieldsOf, type Command } from './surface-host';

const invoke: Command = async (host, data) => {
  const { functionKey, payload, metadata } = fieldsOf(data);
  if (metadata !== undefined) throw new Error('The sandbox does not know invoke() with metadata.');
  const answer = await host.site().call<{ value?: unknown }>('POST', '/_sandbox/invoke', {
    moduleKey: host.module.key,
    call: functionKey,
    payload,
    extension: { ...host.extension, type: host.module.type },
  });
  return answer.value;
};

const fetchProduct: Command = async (host, data) => {
  const { product, restPath, fetchRequestInit, isMultipartFormData } = fieldsOf(data);
  if (product !== 'jira') throw new Error(`The sandbox has no ${String(product)}, only jira.`);
  if (isMultipartFormData === true) throw new Error('The sandbox does not know requests with files.');
  const init = fieldsOf(fetchRequestInit);
  const request: ProductRequest = {
    method: typeof init['method'] === 'string' ? init['method'] : 'GET',
    path: String(restPath),
    headers: Array.isArray(init['headers']) ? (Array.from(init['headers']) as [string, string][]) : [],
    body: typeof init['body'] === 'string' ? init['body'] : null,
  };
  return host.site().call<ProductAnswer>('POST', '/_sandbox/product', request);
};

export const dataCommands: Readonly<Record<string, Command>> = {
  invoke,
  fetchProduct,
  getContext: (host) => surfaceContext(host),
};
