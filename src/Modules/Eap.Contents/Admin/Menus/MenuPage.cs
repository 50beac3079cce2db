using Eap.Contents.Admin.Trees;
using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Menus;

/// <summary>A menu's page, and that of one of its entries.</summary>
public sealed record MenuPage
{
    /// <summary>The item.</summary>
    public required string Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Title { get; init; }

    /// <summary>The version shown; the next change builds on it.</summary>
    public required string Version { get; init; }

    /// <summary>The entries.</summary>
    public IReadOnlyList<TreeRow> Rows { get; init; } = [];

    /// <summary>Where the entry, or a new one, may stand; the top first.</summary>
    public IReadOnlyList<TreePlace> Places { get; init; } = [];

    /// <summary>What the form shows.</summary>
    public EntryForm Form { get; init; } = new();

    /// <summary>The entry as stored, with what stands below it; null on the menu's own page.</summary>
    public TreeRow? Entry { get; init; }

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>Somebody else changed the menu since the form was opened.</summary>
    public bool IsCollided { get; init; }

    /// <summary>Its address.</summary>
    public string Url => $"/admin/menus/{Id}";

    /// <summary>What is wrong at a field; null when it is right.</summary>
    public string? Error(string field) => Errors.FirstOrDefault(error => error.Field == field)?.Message;
}
