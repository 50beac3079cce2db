namespace Eap.SelfChecks.Checks;

/// <summary>A check in the editors' list.</summary>
/// <param name="Id">The item.</param>
/// <param name="Title">Its title.</param>
/// <param name="Part">What it carries.</param>
/// <param name="State">Where it stands.</param>
public sealed record ScaleRow(string Id, string Title, ScalePart Part, ScaleState State)
{
    /// <summary>Where its bands begin, the first apart: 5、10、15、20.</summary>
    public string CutOffs => Part.Scale is { Areas.Count: 0 } scale ? string.Join('、', scale.Bands.Skip(1).Select(band => band.From)) : "";
}
