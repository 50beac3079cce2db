using Eap.Contents.Handlers;

namespace Eap.Contents.Admin.Trees;

/// <summary>How a change of a tree went.</summary>
/// <param name="IsMissing">The item, or what was to be changed in it, is not there.</param>
/// <param name="IsCollided">Somebody else changed it since the page was opened; nothing was stored.</param>
/// <param name="Errors">What is wrong; nothing was stored.</param>
public sealed record TreeOutcome(bool IsMissing, bool IsCollided, IReadOnlyList<ContentError> Errors)
{
    /// <summary>Stored and published.</summary>
    public static readonly TreeOutcome Done = new(false, false, []);

    /// <summary>Not there.</summary>
    public static readonly TreeOutcome Missing = new(true, false, []);

    /// <summary>Changed meanwhile.</summary>
    public static readonly TreeOutcome Collided = new(false, true, []);

    /// <summary>True when it stands.</summary>
    public bool Succeeded => this is { IsMissing: false, IsCollided: false, Errors.Count: 0 };
}
