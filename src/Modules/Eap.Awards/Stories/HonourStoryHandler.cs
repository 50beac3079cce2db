using Eap.Applications.Numbers;
using Eap.Awards.Naming;
using Eap.Contents.Handlers;
using Eap.Platform.Time;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Awards.Stories;

/// <summary>No story without an honour that stands, and none its holder has not agreed to.</summary>
internal sealed class HonourStoryHandler(SiteClock clock, IStringLocalizer<HonourStoryHandler> T) : ContentHandlerBase
{
    public override async Task PublishingAsync(PublishContentContext context, CancellationToken cancellationToken)
    {
        if (context.Item.ContentType != HonourStoryType.Name) return;
        var part = context.Item.GetOrCreate<HonourStoryPart>();
        var number = NumberText.Normalize(part.Number.Text);
        var honour = await context.Unit.Db.Set<Honour>().AsNoTracking().FirstOrDefaultAsync(row => row.Number == number, cancellationToken);
        if (honour is null) context.Refuse(T["荣誉榜上没有这个证书编号。"]);
        else if (honour.IsRevoked) context.Refuse(T["这个称号已经撤销，事迹不能刊登。"]);
        if (!part.Consent.Value || part.ConsentOn.Value is not { } day || day > clock.Today || string.IsNullOrWhiteSpace(part.ConsentHow.Text)) context.Refuse(T["还没有记下本人同意：要勾选同意，写明哪一天、怎么同意的。"]);
    }

    public override Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => ChangedAsync(context);

    public override Task UnpublishedAsync(ContentContext context, CancellationToken cancellationToken) => ChangedAsync(context);

    // The roll links to stories.
    private static Task ChangedAsync(ContentContext context)
    {
        if (context.Item.ContentType == HonourStoryType.Name) context.Unit.AfterCommit(() => context.Unit.Get<Eap.Platform.Caching.PageCache>().EvictAsync([HonourRoll.CacheTag]));
        return Task.CompletedTask;
    }
}
