using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Eap.Platform.Recipes;
using Eap.Workflows.Checking;
using Eap.Workflows.Types;

namespace Eap.Workflows.Recipes;

/// <summary>Exports the current workflow types as they came or were last saved.</summary>
internal sealed class WorkflowTypeExportSource(WorkflowTypes types, WorkflowTypeWriter writer, KnownNamesReader names) : IRecipeExportSource
{
    public int Order => 60;

    public async IAsyncEnumerable<JsonObject> ExportAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var current = await types.ListAsync(cancellationToken);
        if (current.Count == 0) yield break;
        var known = await names.ReadAsync(cancellationToken);
        yield return WorkflowTypeFile.Step(current.Select(record => writer.Write(record, known)));
    }
}
