import { action, npmSource } from './own-address.ts';

/** A workflow of GitHub that checks every pull request with the action. */
export const workflowText = (runsCode: boolean): string => `name: canonlint
on: pull_request
permissions: { contents: read }
jobs:
  canonlint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v5
        with: { persist-credentials: false }
      - uses: ${action}
${runsCode ? '        with: { allow-plugins: true }\n' : ''}`;

/** A job of GitLab that checks every merge request: that of \`templates/gitlab-ci.yml\`, with this release. */
export const gitlabText = (runsCode: boolean): string => `canonlint:
  stage: test
  image: node:24
  variables:
    CANONLINT: ${npmSource}
  script:
    - npm install --global "$CANONLINT"
    - canonlint ${runsCode ? '--allow-plugins ' : ''}--format stylish --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
`;
