using Eap.Applications.Answers;

namespace Eap.Applications.Desk;

/// <summary>An application on the page of its task.</summary>
public sealed record ApplicationSubjectView(string ContentItemId, IReadOnlyList<AnswerGroup> Groups);
