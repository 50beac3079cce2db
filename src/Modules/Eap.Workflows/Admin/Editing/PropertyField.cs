using Eap.Workflows.Activities;

namespace Eap.Workflows.Admin.Editing;

/// <summary>A property of the open step as a field of the form.</summary>
/// <param name="Property">The property.</param>
/// <param name="Values">What the form shows: one text, or one for each thing ticked.</param>
/// <param name="Error">What is wrong with it; null when nothing is.</param>
/// <param name="Groups">What may be chosen, by heading: value and label. What is stored and cannot be chosen any more is there too.</param>
public sealed record PropertyField(ActivityProperty Property, IReadOnlyList<string> Values, string? Error, IReadOnlyList<(string Heading, IReadOnlyList<(string Value, string Label)> Choices)> Groups)
{
    /// <summary>Name and id of the control.</summary>
    public string Name => DraftForm.FieldName(Property.Name);

    /// <summary>The one text.</summary>
    public string Value => Values.FirstOrDefault() ?? "";
}
