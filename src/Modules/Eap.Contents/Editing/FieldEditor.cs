using Eap.Contents.Definitions;

namespace Eap.Contents.Editing;

/// <summary>What a field's editor template needs. The template <c>Field.Edit</c> draws label, hint and message around the control.</summary>
public sealed class FieldEditor
{
    /// <summary>Name of the input: <c>Part.Field</c>.</summary>
    public required string Name { get; init; }

    /// <summary>The field's definition.</summary>
    public required ContentPartFieldDefinition Definition { get; init; }

    /// <summary>Template of the control.</summary>
    public required string Template { get; init; }

    /// <summary>Values of the inputs by their suffix ("" for the field's only input): what was typed, or what is stored.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Values { get; init; }

    /// <summary>What can be chosen, for fields that choose.</summary>
    public IReadOnlyList<FieldOption> Options { get; init; } = [];

    /// <summary>Under the label.</summary>
    public string? Hint { get; init; }

    /// <summary>Must be there before publishing.</summary>
    public bool Required { get; init; }

    /// <summary>Shown, not to be changed.</summary>
    public bool IsLocked { get; init; }

    /// <summary>Several inputs: drawn as a group with a legend.</summary>
    public bool IsGroup { get; init; }

    /// <summary>A value is stored that is not shown; left empty, it stays.</summary>
    public bool IsKept { get; init; }

    /// <summary>What only this kind's template knows; null for most.</summary>
    public object? Detail { get; init; }

    /// <summary>Stands on a form that is handed in, not on content that is published.</summary>
    public bool OnForm { get; internal set; }

    /// <summary>When it is asked, in words; null: always.</summary>
    public FieldCondition? Condition { get; internal set; }

    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<string> Errors { get; init; } = [];

    /// <summary>Id of the (first) input.</summary>
    public string Id => Name.Replace('.', '-');

    /// <summary>Label for people.</summary>
    public string Label => Definition.DisplayName;

    /// <summary>The only value.</summary>
    public string Value(string suffix = "") => Values.TryGetValue(suffix, out var values) && values.Count > 0 ? values[0] : "";

    /// <summary>True when the option is chosen.</summary>
    public bool IsChosen(string value) => Values.TryGetValue("", out var values) && values.Contains(value);

    /// <summary>Ids that describe the control, for aria-describedby; null for none.</summary>
    public string? DescribedBy => (Hint is null, Errors.Count) switch
    {
        (true, 0) => null,
        (true, _) => $"{Id}-error",
        (false, 0) => $"{Id}-hint",
        _ => $"{Id}-hint {Id}-error",
    };
}
