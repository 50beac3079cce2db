using System.Text.Json;
using Eap.Platform.Data;
using Eap.Platform.Recipes;

namespace Eap.Platform.Commands;

internal sealed class ExportCommand(RecipeExporter exporter) : ISiteCommand
{
    public string Name => "export";

    public string Usage => "export FILE.recipe.json";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        if (line.Words.FirstOrDefault() is not { } file) return CommandOutput.Fail(Usage);
        var recipe = await exporter.ExportAsync(Path.GetFileName(file).Split('.')[0], cancellationToken);
        await File.WriteAllTextAsync(file, recipe.ToJsonString(new JsonSerializerOptions(JOptions.Indented)), cancellationToken);
        Console.WriteLine($"已导出到 {file}");
        return 0;
    }
}
