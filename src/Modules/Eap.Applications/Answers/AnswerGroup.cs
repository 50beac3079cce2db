using Eap.Applications.Forms;

namespace Eap.Applications.Answers;

/// <summary>The answers of one group of questions.</summary>
public sealed record AnswerGroup(QuestionGroup Step, IReadOnlyList<AnswerRow> Rows);
