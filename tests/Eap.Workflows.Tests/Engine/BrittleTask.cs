using Eap.Contents.Management;
using Eap.Workflows.Activities;
using Eap.Workflows.Types;

namespace Eap.Workflows.Tests.Engine;

/// <summary>Writes into the item, then fails as often as it was told: what it wrote must go with the failure.</summary>
public sealed class BrittleTask(IContentManager contents) : Activity
{
    private static int _failures;

    public override string Name => nameof(BrittleTask);

    public override string Title => "易碎的一步";

    public override string Category => "测试";

    public static void FailNext(int times) => Interlocked.Exchange(ref _failures, times);

    public override IReadOnlyList<Outcome> Outcomes(ActivityRecord record) => [new("Done", "然后")];

    public override async Task<ActivityResult> ExecuteAsync(ActivityContext context, CancellationToken cancellationToken)
    {
        var item = await context.ItemAsync(cancellationToken) ?? throw new InvalidOperationException("No item.");
        await contents.SaveDraftAsync(item, item.ContentItemVersionId, cancellationToken);
        return Interlocked.Decrement(ref _failures) >= 0 ? throw new InvalidOperationException("碎了") : ActivityResult.Go();
    }
}
