using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>A field of a type, or a new one.</summary>
public sealed record FieldPage
{
    /// <summary>Prefix of the inputs of the kind's settings.</summary>
    public const string Prefix = "Set";

    /// <summary>The type.</summary>
    public required ContentTypeDefinition Type { get; init; }

    /// <summary>The kind.</summary>
    public required FieldKind Kind { get; init; }

    /// <summary>The field as stored; null for a new one.</summary>
    public ContentPartFieldDefinition? Field { get; init; }

    /// <summary>What is shown of what all fields have.</summary>
    public required FieldForm Form { get; init; }

    /// <summary>The settings of its kind, with what is shown.</summary>
    public IReadOnlyList<(KindInput Input, string Value)> Settings { get; init; } = [];

    /// <summary>The editor of a table's columns; null for other kinds.</summary>
    public FieldEditor? Columns { get; init; }

    /// <summary>The fields it may depend on.</summary>
    public IReadOnlyList<FieldOption> Others { get; init; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Somebody else changed the type since the page was opened.</summary>
    public bool IsCollided { get; init; }

    /// <summary>The type is a form.</summary>
    public bool IsForm => Type.GetSettings<FormSettings>().IsForm;

    /// <summary>The sections it may stand in.</summary>
    public IReadOnlyList<FormSection> Sections => Type.GetSettings<FormSettings>().Sections;

    /// <summary>The page of its type.</summary>
    public string TypeUrl => $"/admin/types/{Type.Name}";

    /// <summary>Where the form leads.</summary>
    public string Action => Field is null ? $"{TypeUrl}/fields/create?kind={Kind.Name}" : $"{TypeUrl}/fields/{Field.Name}";

    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.Where(error => error.Field == field).Select(error => error.Message).ToList() is { Count: > 0 } messages ? string.Join(" ", messages) : null;
}
