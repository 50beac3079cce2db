using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Types;

/// <summary>A type and its fields.</summary>
public sealed record TypePage
{
    /// <summary>The type.</summary>
    public required ContentTypeDefinition Type { get; init; }

    /// <summary>A module brings it: its name and who may read it stay.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>It is handed in, not published.</summary>
    public bool IsForm { get; init; }

    /// <summary>Who may read, in words.</summary>
    public string Readers { get; init; } = "";

    /// <summary>Its own fields, in their sections; the first group stands before all sections.</summary>
    public IReadOnlyList<(FormSection? Section, IReadOnlyList<TypeFieldRow> Fields)> Groups { get; init; } = [];

    /// <summary>The parts that modules bring, with their fields; not to be changed here.</summary>
    public IReadOnlyList<(string Title, IReadOnlyList<TypeFieldRow> Fields)> Others { get; init; } = [];

    /// <summary>The kinds of fields that can be added.</summary>
    public IReadOnlyList<FieldKind> Kinds { get; init; } = [];

    /// <summary>What the form for the type as a whole shows.</summary>
    public TypeForm Form { get; init; } = new();

    /// <summary>What modules set for it as a whole.</summary>
    public IReadOnlyList<TypeSetting> Settings { get; init; } = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Somebody else changed the type since the page was opened.</summary>
    public bool IsCollided { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/admin/types/{Type.Name}";

    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
