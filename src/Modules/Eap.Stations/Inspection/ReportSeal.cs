using Eap.Contents.Handlers;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Inspection;

/// <summary>A signed report changes no more, whoever asks: not by its own page, not by restoring a version, not by an import, not by removal (Q23).</summary>
internal sealed class ReportSeal(IStringLocalizer<ReportSeal> T) : ContentHandlerBase
{
    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (await IsSignedAsync(context, cancellationToken)) context.Fail("", T["检查报告已经签名，不能再改。要改正的，请市总工会另行安排复查。"]);
    }

    // Here is nobody to tell: whoever removes or takes apart a signed report has gone around its pages.
    public override Task RemovedAsync(ContentContext context, CancellationToken cancellationToken) => RefuseAsync(context, cancellationToken);

    public override Task DiscardedAsync(ContentContext context, CancellationToken cancellationToken) => RefuseAsync(context, cancellationToken);

    public override Task PublishedAsync(ContentContext context, CancellationToken cancellationToken) => RefuseAsync(context, cancellationToken);

    private async Task RefuseAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (await IsSignedAsync(context, cancellationToken)) throw new InvalidOperationException($"The inspection report {context.Item.ContentItemId} is signed.");
    }

    private static async Task<bool> IsSignedAsync(ContentContext context, CancellationToken cancellationToken) => context.Item.ContentType == InspectionReportType.Name
        && await context.Unit.Db.Set<InspectionVisit>().AnyAsync(row => row.ReportItemId == context.Item.ContentItemId && row.State == VisitState.Signed, cancellationToken);
}
