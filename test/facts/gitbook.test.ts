import { expect, it } from 'vitest';
import { operationsInMarkdown } from './reading.ts';

it('takes requests and responses from the blocks of GitBook that declare them', () => {
  expect(operationsInMarkdown(`# Kites

{% swagger method="post" path="/v1/kites" baseUrl="https://kites.example" summary="Make a kite" %}
{% swagger-parameter in="body" name="string" type="number" %}
In metres, at most 200.
{% endswagger-parameter %}

{% swagger-response status="201: Created" description="A kite is made" %}
\`\`\`http
HTTP/1.1 200 OK
\`\`\`
{% endswagger-response %}

{% swagger-response status="409: Conflict" description="It exists" %}
{% endswagger-response %}
{% endswagger %}

{% api-method method="delete" host='https://kites.example' path="/v1/kites/:kite" %}
{% api-method-response-example httpCode=204 %}
It is gone.
{% endapi-method-response-example %}
{% endapi-method %}
`)).toEqual(['POST /v1/kites: 201! section:8, 409 section:14', 'DELETE /v1/kites/:kite: 204! section:19']);
});

it('takes no request from other calls, and no response without a status', () => {
  expect(operationsInMarkdown('# Kites\n\n{% include method="get" path="/v1/kites" %}\n\n{% swagger method="get" path="kites" %}\n{% swagger-response description="201" %}\n201\n{% endswagger-response %}\n')).toEqual([]);
});
