using Eap.Contents.Model;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>A scale, or our own check, as a content item carries it.</summary>
public sealed class ScalePart : ContentPart
{
    /// <summary>Questions, answers, range, results; null: nothing is known of it yet.</summary>
    public Scale? Scale { get; set; }

    /// <summary>Name of the file its wording came from; null: it came with the site.</summary>
    public string? FileName { get; set; }

    /// <summary>SHA-256 of that file, in hexadecimal.</summary>
    public string? FileHash { get; set; }
}
