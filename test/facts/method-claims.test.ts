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
  [204, 'Returned when a DELETE request is completed.', 'DELETE'],
])('%i "%s" claims %s', (code, description, methods) => {
  expect(methodClaimOf(code, description).methods.join(' ')).toBe(methods);
});

it.each([
  [206, 'The server has processed a part of the GET request.'],
  [303, 'The response should be retrieved using a GET or POST method.'],
  [405, 'The GET operation is not the normal response for POST operations.'],
  [200, 'The lamp burns. Use GET to look at it.'],
  [200, 'The request has succeeded.'],
])('%i "%s" claims nothing', (code, description) => {
  expect(methodClaimOf(code, description).methods).toEqual([]);
});

it('sees that a claim is limited to a part of the API', () => {
  expect(methodClaimOf(201, 'Normal response for the POST operation of the Lamp Oil API.').narrowing).toBe('of the Lamp Oil API');
  expect(methodClaimOf(201, 'Normal response for the POST operation.').narrowing).toBeUndefined();
});
