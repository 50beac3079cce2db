using Eap.Platform.Commands;
using Eap.Platform.Data;
using Eap.Search.Indexing;

namespace Eap.Search.Rebuilding;

internal sealed class SearchRebuildCommand(UnitOfWork work) : ISiteCommand
{
    public string Name => "search-rebuild";

    public string Usage => "search-rebuild";

    public async Task<int> RunAsync(CommandLine line, CancellationToken cancellationToken)
    {
        var state = await work.RunAsync(unit => unit.Get<SearchRebuild>().BeginAsync(cancellationToken), cancellationToken);
        if (state.Done > 0) Console.WriteLine($"接着上次的进度：已有 {state.Done} 条");
        while (state.FinishedUtc is null)
        {
            state = await work.RunAsync(unit => unit.Get<SearchRebuild>().StepAsync(cancellationToken), cancellationToken);
            Console.WriteLine($"已写入 {state.Done} 条");
        }

        await work.RunAsync(unit => unit.Get<ISearchIndex>().OptimizeAsync(cancellationToken), cancellationToken);
        Console.WriteLine("搜索索引已重建。");
        return 0;
    }
}
