using Eap.Platform.Text;
using Microsoft.AspNetCore.Http;

namespace Eap.Platform.Settings;

/// <summary>What was posted to a settings form, cleaned, and what is wrong with it.</summary>
public sealed class SettingsInput(IFormCollection? form = null)
{
    private readonly List<(string Field, string Message)> _errors = [];

    /// <summary>True for a posted form.</summary>
    public bool IsPosted => form is not null;

    /// <summary>What is wrong, in the order it was found.</summary>
    public IReadOnlyList<(string Field, string Message)> Errors => _errors;

    /// <summary>The value as it was typed; null when the browser sent nothing under the name.</summary>
    public string? Raw(string name) => form is not null && form.TryGetValue(name, out var values) && values.Count > 0 ? values[0] : null;

    /// <summary>One line, cleaned; empty when nothing was typed.</summary>
    public string Line(string name) => PlainInput.Clean(Raw(name)).Value;

    /// <summary>One line, cleaned; null when nothing was typed.</summary>
    public string? OptionalLine(string name) => Line(name) is { Length: > 0 } line ? line : null;

    /// <summary>The lines of a text area, cleaned, empty and repeated ones left out.</summary>
    public List<string> Lines(string name) => [.. (Raw(name) ?? "").Split('\n').Select(line => PlainInput.Clean(line).Value).Where(line => line.Length > 0).Distinct()];

    /// <summary>Whether a box is ticked.</summary>
    public bool Flag(string name) => form is not null && form.TryGetValue(name, out var values) && values.Contains("true");

    /// <summary>Adds a message at a field, in Chinese, saying what to do.</summary>
    public void Fail(string field, string message) => _errors.Add((field, message));
}
