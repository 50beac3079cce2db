using System.Text.Json.Nodes;

namespace Eap.Platform.Recipes;

/// <summary>Adds steps to an export, in the shape the step's handler reads.</summary>
public interface IRecipeExportSource
{
    /// <summary>Sources are asked in this order, so that an import finds what it needs.</summary>
    int Order { get; }

    /// <summary>The steps; private items and secrets are never among them.</summary>
    IAsyncEnumerable<JsonObject> ExportAsync(CancellationToken cancellationToken);
}
