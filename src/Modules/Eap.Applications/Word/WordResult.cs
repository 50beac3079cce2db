using Eap.Applications.Forms;

namespace Eap.Applications.Word;

/// <summary>What came of a Word file that was sent.</summary>
/// <param name="Form">The form.</param>
/// <param name="Address">Where the application's form stands.</param>
/// <param name="Read">How many questions it answered.</param>
/// <param name="Problems">What could not be stored: the question, what was written, what is wrong with it, and where to answer it.</param>
public sealed record WordResult(ApplicationForm Form, string Address, int Read, IReadOnlyList<(string Label, string Typed, string Message, string Address)> Problems)
{
    /// <summary>Why nothing could be read; null when something was.</summary>
    public string? Refusal { get; init; }
}
