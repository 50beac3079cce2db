using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Trees;

/// <summary>What somebody wants to change in a tree, decided on the newest version.</summary>
public sealed record TreeChange
{
    /// <summary>What is wrong; nothing is stored then.</summary>
    public IReadOnlyList<ContentError> Errors { get; init; } = [];

    /// <summary>What happened, for the audit trail.</summary>
    public string Name { get; init; } = "";

    /// <summary>The same in one line for people.</summary>
    public string Summary { get; init; } = "";

    /// <summary>What follows from it, in the same transaction, once the tree is stored.</summary>
    public Func<Task>? Then { get; init; }

    /// <summary>All is as it was asked for already.</summary>
    public static readonly TreeChange Nothing = new();

    /// <summary>Refused at a field.</summary>
    public static TreeChange Refused(string field, string message) => new() { Errors = [new ContentError(field, message)] };
}
