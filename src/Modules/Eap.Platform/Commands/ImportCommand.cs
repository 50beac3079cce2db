using Eap.Platform.Recipes;

namespace Eap.Platform.Commands;

internal sealed class ImportCommand(RecipeExecutor executor) : ISiteCommand
{
    public string Name => "import";

    public string Usage => "import FILE.recipe.json [--dry-run]";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        // "--dry-run FILE" would swallow the file as the option's value: take it from there too.
        var file = line.Words.FirstOrDefault() ?? (line.Option("dry-run") is { } value and not "true" ? value : null);
        if (file is null) return CommandOutput.Fail(Usage);
        var report = await executor.ExecuteAsync(RecipeLibrary.FromFile(file), line.Flag("dry-run"), cancellationToken: cancellationToken);
        foreach (var done in report.Done) Console.WriteLine(done);
        foreach (var kept in report.Kept) Console.WriteLine($"保留但未识别：{kept}");
        if (line.Flag("dry-run")) Console.WriteLine("试运行：没有改动任何内容。");
        return 0;
    }
}
