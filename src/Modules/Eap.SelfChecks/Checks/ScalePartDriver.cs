using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.SelfChecks.Rules;

namespace Eap.SelfChecks.Checks;

/// <summary>Shows editors what was imported. Nothing of it is typed here: an official wording stays as it is, and every change is a file with a hash.</summary>
internal sealed class ScalePartDriver : ContentPartDriver<ScalePart>
{
    public override string Label => "题目";

    protected override Task<EditorBlock?> EditAsync(ScalePart part, PartEditorContext context, CancellationToken cancellationToken) =>
        Task.FromResult<EditorBlock?>(new EditorBlock("ScalePart.Edit", part));

    protected override IEnumerable<ContentError> Validate(ScalePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        if (!publishing) return [];
        return (part.Scale is { } scale ? ScaleProblems.Of(scale) : ["还没有题目，请导入。"]).Select(problem => new ContentError($"{definition.Name}.{nameof(part.Scale)}", problem));
    }

    protected override string ToText(ScalePart part) => part.Scale is not { } scale
        ? ""
        : string.Join('\n', ((string?[])[scale.Code, scale.Version, scale.Licence, scale.Source, scale.About, scale.Instruction, part.FileHash, .. scale.Items.Select(item => item.Text),
            .. scale.Choices.Select(choice => choice.Text), .. scale.Bands.Select(band => $"{band.From}–{band.To} {band.Words}"), .. scale.Areas.Select(area => $"{area.Title}：{area.Words}")]).Where(text => !string.IsNullOrEmpty(text)));
}
