using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Forms;
using Eap.Contents.Model;
using Eap.Editorial.Corrections;
using Eap.Editorial.Manuscripts;

namespace Eap.Editorial.Reviews;

/// <summary>Which types pass three reviews, as administrators set it beside a type's name. Only for what is published to everybody.</summary>
internal sealed class ReviewSettingsGroup : FormSettingsGroup
{
    public override string Name => "Reviews";

    public override string Title => "三审三校";

    public override IReadOnlyList<KindInput> Inputs =>
    [
        KindInputs<EditorialSettings>.Box(nameof(EditorialSettings.RequiresReview), "发布前要三个人审过", settings => settings.RequiresReview, (settings, value) => settings.RequiresReview = value,
            "初审、复审、终审由三个不同的人做，作者不审自己的稿件；改已经发布的也要再审一遍，并写更正说明。要有一个从这一类内容的提交开始、含这三审的流程，没有就提交不了。"),
        KindInputs<EditorialSettings>.Number(nameof(EditorialSettings.LookAgainAfterMonths), "发布几个月后提醒作者复核", settings => settings.LookAgainAfterMonths, (settings, value) => settings.LookAgainAfterMonths = (int?)value, 1, LookAgainWork.Longest, hint: "空着就不提醒。"),
    ];

    public override bool IsFor(ContentTypeDefinition type) =>
        type.Visibility == Visibility.Public && type.GetSettings<ContentTypeSettings>() is { Draftable: true, Creatable: true } && !type.GetSettings<FormSettings>().IsForm;

    // Without a place for the correction a live text could never be changed again.
    public override ContentTypeDefinition Complete(ContentTypeDefinition type)
    {
        if (!ManuscriptStore.Requires(type) || type.Part(nameof(CorrectionPart)) is not null) return type;
        var settings = new JsonObject { [nameof(ContentTypePartSettings)] = JsonSerializer.SerializeToNode(new ContentTypePartSettings { Position = "90" }, ContentJson.Options) };
        return type with { Parts = [.. type.Parts, new ContentTypePartDefinition { Name = nameof(CorrectionPart), PartName = nameof(CorrectionPart), Settings = settings }] };
    }
}
