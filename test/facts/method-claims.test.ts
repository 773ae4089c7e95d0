import { expect, it } from 'vitest';
import { methodClaimOf } from '../../src/facts/method-claims.ts';

it.each([
  [200, 'Normal response code for the GET, PUT, and POST operations', 'GET PUT POST'],
  [200, 'The normal response for the GET or PUT operation is returned.', 'GET PUT'],
  [200, 'The results of GET and PUT operations are returned as expected.', 'GET PUT'],
  [200, 'Successful GET/PUT calls', 'GET PUT'],
  [201, 'The POST request is successful and the lamp is lit.', 'POST'],
  [204, 'A DELETE operation succeeds.', 'DELETE'],
  [204, 'The code is returned in response to an HTTP OPTIONS request.', 'OPTIONS'],
  [204, 'The code is returned in response to an HTTPS OPTIONS request.', 'OPTIONS'],
  [204, 'Returned when a DELETE request is completed.', 'DELETE'],
  [200, 'The response code for GET, HEAD, or PATCH', 'GET HEAD PATCH'],
  [200, 'Response code for GET', 'GET'],
  [204, 'Returned for DELETE', 'DELETE'],
  [200, 'Results of GET and PUT', 'GET PUT'],
  [200, 'Return status codes of the successful TRACE & CONNECT requests', 'TRACE CONNECT'],
  [200, 'The result of a successful GET', 'GET'],
  [200, 'normal HTTP PUT and GET', 'PUT GET'],
  [201, 'A POST was successful', 'POST'],
  [201, 'POST requests have been processed successfully', 'POST'],
  [200, 'PUT method calls are complete. PUT API is successful.', 'PUT'],
  [202, 'It is used as the answer to all HTTP POST calls', 'POST'],
  [202, 'It is sent by DELETE', 'DELETE'],
  [299, 'It is expected if a GET works', 'GET'],
  [200, 'Normal response for GET. Normal response for PUT. The results of POST.', 'GET POST'],
  [200, 'Normal response for GET and GET', 'GET'],
])('%i "%s" claims %s', (code, description, methods) => {
  expect(methodClaimOf(code, description).methods.join(' ')).toBe(methods);
});

it.each([
  [206, 'The server has processed a part of the GET request.'],
  [204, 'Done. This is typically a response to a DELETE request.'],
  [201, 'Usually the normal response for POST.'],
  [303, 'The response should be retrieved using a GET or POST method.'],
  [405, 'The GET operation is not the normal response for POST operations.'],
  [200, 'The lamp burns. Use GET to look at it.'],
  [200, 'The request has succeeded.'],
  [199, 'Normal response for the GET operation'],
  [300, 'Normal response for the GET operation'],
  [200, 'Normal response for the get operation'],
  [200, 'Normal response for the GETTER'],
  [200, 'unresulted of GET'],
  [200, 'The GET operation is slow.'],
  [200, 'Returned for \ue001. Use GET or PUT, then POST.'],
  [200, `${'Light the lamp. '.repeat(125)}Normal response for GET`],
])('%i "%s" claims nothing', (code, description) => {
  expect(methodClaimOf(code, description).methods).toEqual([]);
});

it('sees that a claim is limited to a part of the API', () => {
  expect(methodClaimOf(201, 'Normal response for the POST operation of the Lamp Oil API.').narrowing).toBe('of the Lamp Oil API');
  expect(methodClaimOf(201, 'Normal response for the POST operation.').narrowing).toBeUndefined();
  expect(methodClaimOf(200, 'Successful GET requests of an interface').narrowing).toBe('of an interface');
  expect(methodClaimOf(200, 'Successful GET of services').narrowing).toBe('of services');
  expect(methodClaimOf(200, 'Successful GET calls of the v2.0 lamp-oil API').narrowing).toBe('of the v2.0 lamp-oil API');
  expect(methodClaimOf(200, 'Successful GET requests of lamps').narrowing).toBeUndefined();
  expect(methodClaimOf(200, 'Successful GET, of one two three four five six services').narrowing).toBeUndefined();
  expect(methodClaimOf(200, 'Light the GET operation of an API').narrowing).toBeUndefined();
});
