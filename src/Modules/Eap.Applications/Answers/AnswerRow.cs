using Eap.Contents.Editing;

namespace Eap.Applications.Answers;

/// <summary>A question and what was answered.</summary>
/// <param name="Name"><c>Part.Field</c>.</param>
/// <param name="Label">The question.</param>
/// <param name="Text">The answer in words; empty for none. Protected values are masked.</param>
/// <param name="Block">How it is shown, where words are not enough; null for words.</param>
public sealed record AnswerRow(string Name, string Label, string Text, DisplayBlock? Block);
