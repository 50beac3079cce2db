using Eap.Contents.Management;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.SelfChecks.Relax;
using Eap.Testing;

namespace Eap.SelfChecks.Tests.Web.Relax;

/// <summary>Makes exercises the way the editor does.</summary>
internal static class ExerciseMaker
{
    public static async Task<SaveResult> SaveExerciseAsync(this SiteData data, string title, Action<ExercisePart>? change = null, bool publish = true, bool reviewed = true)
    {
        var organization = await data.OrganizationNamedAsync(null);
        return await data.Site.InUnitAsync(async unit =>
        {
            var contents = unit.Get<IContentManager>();
            var item = await contents.NewAsync(ExerciseType.Name, organization.OrganizationId);
            var part = new ExercisePart
            {
                Kind = { Text = "Breathing" }, Summary = { Text = $"摘要：{title}" }, Source = { Text = "通行做法" }, WhenToStop = { Values = ["头晕就停"] },
                Steps = { Rows = [new() { [ExerciseColumns.Words] = "慢慢呼气", [ExerciseColumns.Seconds] = "6", [ExerciseColumns.Move] = "Out" }] },
            };
            change?.Invoke(part);
            item.Apply(new TitlePart { Title = title }).Apply(part);
            if (!publish) return await contents.SaveDraftAsync(item, null);
            return reviewed ? await unit.SaveAndPublishReviewedAsync(item, null) : await contents.SaveAndPublishAsync(item, null);
        });
    }

    public static async Task<ContentItem> ExerciseAsync(this SiteData data, string title, Action<ExercisePart>? change = null, bool publish = true)
    {
        var result = await data.SaveExerciseAsync(title, change, publish);
        Assert.True(result.Succeeded, string.Join(' ', result.Errors));
        return result.Item;
    }
}
