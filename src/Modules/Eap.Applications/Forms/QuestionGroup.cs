namespace Eap.Applications.Forms;

/// <summary>One group of questions, answered together.</summary>
/// <param name="Name">Its name in addresses.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Hint">A line under the title; null for none.</param>
/// <param name="Fields">Its fields: <c>Part.Field</c>, in order.</param>
public sealed record QuestionGroup(string Name, string Title, string? Hint, IReadOnlyList<string> Fields);
