using Eap.Contents.Handlers;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey that has been opened changes no more, whichever way somebody goes about it.</summary>
internal sealed class SurveySeal(IStringLocalizer<SurveySeal> T) : ContentHandlerBase
{
    public override async Task ValidatingAsync(ValidateContentContext context, CancellationToken cancellationToken)
    {
        if (await IsOpenedAsync(context, cancellationToken)) context.Fail("", T["这份调查已经发出，题目不能再改。要改的，请另拟一份。"]);
    }

    // Here is nobody to tell: whoever removes an opened survey has gone around its pages.
    public override async Task RemovedAsync(ContentContext context, CancellationToken cancellationToken)
    {
        if (await IsOpenedAsync(context, cancellationToken)) throw new InvalidOperationException($"The survey {context.Item.ContentItemId} has been opened.");
    }

    private static async Task<bool> IsOpenedAsync(ContentContext context, CancellationToken cancellationToken) =>
        context.Item.ContentType == SurveyType.Name && await context.Unit.Db.Set<SurveyRun>().AnyAsync(run => run.SurveyItemId == context.Item.ContentItemId, cancellationToken);
}
