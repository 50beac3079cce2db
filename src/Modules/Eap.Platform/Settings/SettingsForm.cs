using System.Security.Cryptography;
using System.Text;

namespace Eap.Platform.Settings;

/// <summary>A section's form: values, what was typed, what is wrong.</summary>
/// <param name="Input">What was posted and the messages.</param>
/// <param name="Json">The values as they will be stored.</param>
/// <param name="Stamp">Names the stored values the form was opened with, so that two people do not undo each other.</param>
public abstract record SettingsForm(SettingsInput Input, string Json, string Stamp)
{
    /// <summary>The stamp of stored JSON; of nothing stored too.</summary>
    public static string StampOf(string? json) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json ?? "")))[..16];
}

/// <summary>The form of a typed section.</summary>
public sealed record SettingsForm<T>(T Value, SettingsInput Input, string Json, string Stamp) : SettingsForm(Input, Json, Stamp)
{
    /// <summary>What to look at in the stored values, in words; none while a form is refused.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What an input shows: what was typed, or what is stored.</summary>
    public string Show(string name, object? stored) => Input.Raw(name) ?? Convert.ToString(stored, System.Globalization.CultureInfo.InvariantCulture) ?? "";

    /// <summary>What a text area shows, one entry per line.</summary>
    public string ShowLines(string name, IEnumerable<string> stored) => Input.Raw(name) ?? string.Join('\n', stored);

    /// <summary>The message at a field; null when it is right.</summary>
    public string? Error(string name) => Input.Errors.FirstOrDefault(error => error.Field == name).Message;
}
