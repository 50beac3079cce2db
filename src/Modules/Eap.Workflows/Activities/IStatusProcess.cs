using System.Text.Json.Nodes;
using Eap.Contents.Model;
using Eap.Platform.Data;

namespace Eap.Workflows.Activities;

/// <summary>The states of one content type and what leads from one to the other; the module that owns the type implements it. The process decides, the workflow moves.</summary>
public interface IStatusProcess
{
    /// <summary>The type it decides for; empty for one that decides for several (<see cref="DecidesFor"/>).</summary>
    string ContentType { get; }

    /// <summary>True when it decides for this item, where no process names the item's type itself.</summary>
    bool DecidesFor(ContentItem item) => item.ContentType == ContentType;

    /// <summary>Names of its states with their labels, in order.</summary>
    IReadOnlyList<Outcome> States { get; }

    /// <summary>Moves the item, in the running transaction; null when it moved, else why not, in Chinese, with the clause.</summary>
    Task<string?> MoveAsync(UnitScope unit, ContentItem item, string status, JsonObject input, CancellationToken cancellationToken);
}
