namespace Eap.Applications.Moving;

/// <summary>What the timeline says about a step.</summary>
/// <param name="Title">One line, in Chinese.</param>
/// <param name="Who">The applying person, or the office.</param>
/// <param name="Text">More; empty for nothing.</param>
public sealed record MoveNote(string Title, string Who, string Text = "")
{
    /// <summary>The line that says it already, written in the same transaction; null: none.</summary>
    public Process.ApplicationEvent? Told { get; init; }
}
