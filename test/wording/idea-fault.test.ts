import { describe, expect, it } from 'vitest';
import { ideaFault } from '../../src/wording/idea-fault.ts';
import { canonOf, shipped } from '../rules/fixtures.ts';

const http = await shipped('http');
const fault = (code: number, text: string, canon = http) => ideaFault(text, canon.entries.get(code)!, canon);

describe('ideaFault', () => {
  it('names the idea, whose it is and where that is said', () => {
    expect(fault(405, 'The keeper has no permission to light the lamp.'))
      .toBe('is described as a lack of permission, which is what 403 is about (RFC 9110, 15.5.4)');
  });

  it.each([
    [200, 'The job for lighting the lamp was delivered.', 202],
    [206, 'The film is still being processed.', 202],
    [400, 'The lamp service has experienced a fault.', 500],
    [401, 'The keeper is known but lacks the privileges for this lamp.', 403],
    [403, 'The keeper is not authenticated, or the credentials are invalid.', 401],
    [403, 'Failed to verify the token.', 401],
    [403, 'Returned when the parameters are not valid.', 400],
    [404, 'A lamp of that name already exists.', 409],
    [405, 'The lamp could not be found.', 404],
    [409, 'The keeper exceeded the rate limit.', 429],
    [410, 'The payload is too large.', 413],
    [410, 'The keeper is not logged in.', 401],
    [415, 'A precondition failed.', 412],
    [429, 'The HTTP verb is not supported.', 405],
    [500, 'The tower hears the call but is unable to understand it.', 400],
    [500, 'Returns an error if any of the IDs were not valid.', 400],
    [501, 'The system is temporarily unavailable.', 503],
    [502, 'The content type is unsupported.', 415],
    [503, 'The key has exceeded its rate limit. Try again later.', 429],
    [504, 'You are not authorized to light the lamp.', 403],
  ])('finds %d described as "%s"', (code, text, owner) => {
    expect(fault(code, text)).toContain(`which is what ${owner} is about`);
  });

  it.each(['Rate limit exceeded', 'The rate limit has been exceeded.', 'It exceeds the rate limits', 'It was exceeding, or had exceeded, a rate limit'])(
    'does not mind articles, number, tense and order: %s', (text) => {
      expect(fault(404, text)).toContain('429');
    });

  it.each([
    [403, 'The CSRF token is missing or has expired.', 'a token that is no credential'],
    [409, 'Invalid token type', 'the type of a token'],
    [409, 'The FCM token is invalid', 'the token of a device'],
    [403, 'Permission is denied: the token has expired.', 'its own idea beside another'],
    [403, 'Unauthorized for the given credentials.', 'what only touches on its own idea'],
    [408, 'The request exceeded the maximum allowed duration of 30 minutes.', 'a limit of time'],
    [504, 'The request exceeds the limit of 30 seconds.', 'a limit of time'],
    [404, 'There is no such lamp, or you do not have permission to see it.', 'what hides a refusal'],
    [403, 'If the token is missing, the lamp stays dark.', 'a supposition'],
    [405, 'The lamp can be lit even if it cannot be found.', 'a supposition'],
    [405, 'No rate limit was exceeded.', 'a denial'],
    [405, 'Contact the keeper where no permission is given.', 'advice'],
    [405, 'Lamps differ, for example the lamp is not found.', 'an example'],
    [400, 'The lamp already exists.', 'ideas that overlap'],
    [422, 'The request body is malformed.', 'ideas that overlap'],
    [401, 'You are not authorized.', 'ideas that overlap'],
    [503, 'Too many requests.', 'ideas that overlap'],
    [200, 'The lamp was lit.', 'what is about the service alone'],
    [205, 'The lamp is lit, and no content is returned.', 'what is true of two codes'],
    [405, 'Der Zugriff auf den Leuchtturm wird verweigert: access denied', 'another language'],
    [405, `The lamp was not found${' in any tower'.repeat(200)}.`, 'a text too long for a description'],
    [599, 'The lamp was not found.', 'a code of which nothing is known'],
  ])('leaves %d "%s" alone: %s', (code, text) => {
    expect(ideaFault(text, http.entries.get(code) ?? { ...http.entries.get(306)!, code }, http)).toBeUndefined();
  });

  it('lets what is gone have expired, or be used up', () => {
    expect(fault(410, 'The token has expired or was already used.')).toBeUndefined();
    expect(fault(409, 'The token has expired.')).toContain('which is what 401 is about');
  });

  it('finds a name of another error before other words, and lets its own go', () => {
    expect(fault(503, 'Unauthorized: the pass of the keeper is torn.')).toBe('begins with "Unauthorized", which is what 401 is called');
    expect(fault(422, 'Bad Request. The wick is too short.')).toBeUndefined();
    expect(fault(404, 'Not Found. The wick is gone.')).toBeUndefined();
    expect(fault(401, 'Unauthorized. The keeper has no permission.')).toContain('403');
  });

  it('follows a canon that adds ideas, and one that lets a code be about more', async () => {
    const canon = await canonOf(`
ideas:
  darkness: { means: a lamp that is dark, of: 503, wrongFor: [4xx], says: [[lamp, dark]] }
codes:
  401: { about: [permission] }
`);
    expect(fault(404, 'The old lamp is dark.', canon)).toBe('is described as a lamp that is dark, which is what 503 is about');
    expect(fault(503, 'The old lamp is dark.', canon)).toBeUndefined();
    expect(fault(401, 'The keeper lacks the permission.')).toBeDefined();
    expect(fault(401, 'The keeper lacks the permission.', canon)).toBeUndefined();
  });
});

describe('the ideas of the http canon', () => {
  it.each([...http.ideas.values()])('are wrong for no code that is about them: $name', ({ name, of, wrongFor }) => {
    const about = [...http.entries.values()].filter((entry) => entry.code === of || entry.about.includes(name));
    expect(about.map(({ code }) => code).filter((code) => wrongFor.includes(code))).toEqual([]);
  });

  it('are all known where a code is about them', () => {
    const named = [...http.entries.values()].flatMap(({ about }) => about);
    expect(named.filter((name) => !http.ideas.has(name))).toEqual([]);
  });
});
