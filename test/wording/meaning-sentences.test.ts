import { describe, expect, it } from 'vitest';
import { meaningFaultOf } from '../../src/wording/meaning.ts';
import { shipped } from '../rules/fixtures.ts';

const http = await shipped('http');

describe('the meaning of a sentence', () => {
  it.each([
    // a negation that belongs to another noun
    [403, "Token's application has no linked lamp"],
    [403, "The token's keeper has no lamp"],
    [403, "The API key's project has no active lamps"],
    [404, "The token's lamp is unknown"],
    [409, 'Unknown lamp for the token'],
    [409, 'The access token belongs to a keeper with no lamps'],
    [409, "The lamp's body has no wick"],
    [404, 'No lamp for this API key'],
    [409, 'No tower with this API token'],
    [429, 'The credentials have no calls left'],
    [412, 'A token of a keeper without lamps'],
    [410, 'No lamp of this access token'],
    [415, 'Wrong wick for the credentials'],
    [403, 'Lights a lamp with an access token from an invalid keeper'],
    // another word makes it right
    [401, 'Keeper/auth validation failed'],
    [500, 'Failed to find the token of the tower'],
    [413, 'The quota of the store is smaller than the file size'],
    // what will have happened
    [202, 'The request has been accepted and the resource will be created.'],
    [202, 'The resource will then be created.'],
    // a cause that is an example
    [403, 'Access to the lamp is refused, e.g. invalid token'],
    [403, 'The lamp is closed to you (e.g., the token has expired)'],
    [403, 'The lamp is closed to you, for example: authentication failed'],
    [403, 'The keeper refused, for instance because the token is missing'],
    [404, 'The lamp is elsewhere, such as with an invalid request'],
    [409, 'The lamp is burning (for example, the request is invalid)'],
    [409, 'The lamp refuses it, including an invalid parameter'],
    [400, 'The lamp cannot be lit, e.g. permission denied'],
    [500, 'Something broke, such as an invalid parameter'],
    [401, 'The keeper is not known (e.g. no permission)'],
    [503, 'The tower is dark, e.g. unauthorized'],
    [422, 'The lamp is odd (e.g. malformed JSON)'],
    // two causes, one of which is right
    [401, 'Authentication failed or permission denied'],
    [401, 'Not authenticated, or not have permission to light the lamp'],
    [401, 'The password is wrong or the request is invalid'],
    [403, 'Permission denied or invalid token'],
    [403, 'The keeper is not allowed to do so, or authentication is required'],
    [403, 'Access is restricted / token is missing'],
    [404, 'There is no such lamp, or permission denied'],
    [400, 'The parameter is malformed or permission denied'],
    [400, 'Invalid input or authentication failed'],
    [409, 'The lamp exists already, or the request is invalid'],
    [408, 'The wait was too long, or an invalid request'],
    [503, 'The tower is under maintenance or internal error'],
    [500, 'An unexpected condition or service is unavailable'],
    [503, 'Internal error because a tower that the lamp depends on is not available'],
    [503, 'The request timed out internally'],
    [400, 'Lighting failed. Possible causes: duplicate lamp, invalid data, authentication failure'],
    [401, 'A wrong KeeperKey was sent, or you do not have the permission to light it'],
    [200, 'The request was processed, or is being processed'],
    [502, 'Happens if the tower has technical difficulties, a lamp is set up with a bad name / password, or if the lighting is not known to the tower'],
    [403, 'Returned if any of these conditions is true: * The keeper is unknown to the tower. * The token has expired. * The lamp belongs to another tower.'],
    [451, 'The keeper does not have permission to light it, due to a privacy rule'],
    // a permission that is a part of the request
    [400, 'No permission is given'],
    [400, 'No permission or keeper is given'],
    [400, 'No name, tower, or no permission'],
    [400, 'The permission field is missing, so no permission is specified'],
    // the shape of a password, rather than whether it is right
    [500, 'Incorrect password format'],
    [409, 'The lamp has an invalid password policy'],
    // accepted, and done
    [200, 'The request was accepted with all wicks'],
    [201, 'The request was accepted with the wick that burns'],
    // a key of somebody else, in the settings of the service
    [409, 'No tower or API key configured'],
    [503, 'No API key is configured on the server'],
    // a job that is there as soon as it is accepted
    [201, 'Batch job accepted. Ask for it later.'],
    [201, 'The new lighting task was queued and will be processed later'],
    [401, 'Invalid key or permission denied'],
    // credentials that are sent as a parameter
    [401, 'Unauthorized. `api_key` parameter is missing or incorrect'],
    [401, 'The client_id parameter is invalid'],
    [401, 'The auth data in the input was invalid'],
    // another subject
    [403, 'Returned if the request is not authenticated as the owner of the lamp'],
    [403, 'Invalid request token'],
    [403, 'Auth error'],
    [403, 'The lamp switch is unavailable on this server'],
    [422, 'The lamp URL is malformed'],
    [422, 'Failed to parse the search string'],
    [500, 'Unknown request error'],
    [504, 'The wait was too long, try increasing the timeout parameter'],
    [301, 'The lamp no longer exists, it was merged with another'],
    [400, 'Invalid response file ID'],
    [403, 'The token is not valid for this tower'],
    [503, '`LAMP_TOKEN` is not configured: an unauthenticated lamp is not a state worth having'],
    [422, 'The syntax of the query is invalid'],
    // a denial
    [201, 'Returned if the lamp does not already exist'],
    // no promise
    [200, 'The request was accepted'],
    [200, 'List of jobs submitted to the keeper'],
  ])('is right of %i: %s', (code, sentence) => {
    expect(meaningFaultOf(code, sentence, http)).toBeUndefined();
  });

  it.each([
    [403, 'No token'],
    [403, 'The token is missing'],
    [403, 'Invalid API key'],
    [403, 'The access token in the header is invalid'],
    [403, "The keeper's token is invalid"],
    [403, "The client's credentials have expired"],
    [403, 'No valid access token was sent'],
    [403, 'Missing or invalid token'],
    [403, 'Authentication failed, e.g. the password is wrong'],
    [403, 'A username or password is required'],
    [403, 'The api_key is not valid'],
    [422, 'Malformed JSON'],
    [400, 'Invalid response'],
    [403, 'Invalid request parameters'],
    [201, 'The lamp already exists'],
    [422, 'Failed to parse the request'],
    [200, 'The request was accepted and will be processed later'],
    [200, 'Job submitted'],
    [301, 'The lamp no longer exists'],
    [504, 'The request carries a timeout parameter'],
    [401, 'The keeper has no permission'],
    [401, 'Permission denied'],
    [401, 'Insufficient permission, for example for another lamp'],
    [404, 'Permission denied'],
    [404, 'The method is not allowed'],
    [405, 'The lamp was not found'],
    [400, 'Permission denied'],
    [400, 'An internal server error'],
    [409, 'The number of the lamp has an invalid value'],
    [409, 'Invalid parameter'],
    [500, 'Invalid parameter'],
    [500, 'The service is unavailable'],
    [502, 'The request is invalid'],
    [502, 'The server is acting as a gateway or proxy and received an invalid request'],
    [503, 'Internal server error'],
    [503, 'Internal error because the lamp fell'],
    [503, 'The request timed out'],
    [401, 'The keeper lacks the permission, or the role has no permission'],
    [400, 'Lighting failed. Possible causes: authentication failure'],
    [200, 'The request is being processed'],
    [201, 'The request was accepted and will be processed soon'],
    [201, 'The request has been accepted, and the lamp is lit later'],
    [400, 'The keeper has no permission for the lamp'],
    [500, 'The password is incorrect'],
  ])('is wrong of %i: %s', (code, sentence) => {
    expect(meaningFaultOf(code, sentence, http)).toBeDefined();
  });
});
