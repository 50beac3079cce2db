namespace Eap.Workflows.Activities;

/// <summary>Something that can be set on an activity.</summary>
/// <param name="Name">Its name in the JSON.</param>
/// <param name="Label">For people, in Chinese.</param>
/// <param name="Kind">How it is edited.</param>
public sealed record ActivityProperty(string Name, string Label, PropertyKind Kind)
{
    /// <summary>True: the activity cannot run without it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>A line under the label; null for none.</summary>
    public string? Hint { get; init; }

    /// <summary>What may be chosen, for <see cref="PropertyKind.Choice"/>: stored value and label.</summary>
    public IReadOnlyList<(string Value, string Label)> Choices { get; init; } = [];
}
