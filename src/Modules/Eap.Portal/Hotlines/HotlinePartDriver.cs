using Eap.Contents.Markdown;
using System.Globalization;
using System.Text.RegularExpressions;
using Eap.Contents.Definitions;
using Eap.Contents.Display;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Handlers;
using Eap.Contents.Model;
using Eap.Platform.Text;
using Eap.Platform.Time;

namespace Eap.Portal.Hotlines;

internal sealed partial class HotlinePartDriver(SiteClock clock) : ContentPartDriver<HotlinePart>
{
    protected override Task<EditorBlock?> EditAsync(HotlinePart part, PartEditorContext context, CancellationToken cancellationToken) =>
        Task.FromResult<EditorBlock?>(new EditorBlock("HotlinePart.Edit", new HotlineEditor
        {
            Number = Input(context, nameof(part.Number), part.Number, "号码", "照印在材料上的写法填，例如 400-000-0000。还不知道就留空，页面会显示“待录入”。"),
            Description = Input(context, nameof(part.Description), part.Description, "什么时候打", "写给职工看，一两句话。"),
            Kind = Input(context, nameof(part.Kind), part.Kind ?? HotlineKind.City, "类别", null),
            Permanent = Input(context, nameof(part.Permanent), part.Permanent ? "true" : "false", "长期有效", "只给 12356、120、110 这类号码用：逾期未核实也保留拨号按钮。"),
            Hours = HoursRows.Shown(context, nameof(part.Hours), part.Hours),
            HoursErrors = context.Input.For(context.Name(nameof(part.Hours))),
            HoursNote = Input(context, nameof(part.HoursNote), part.HoursNote, "接听时间的说明", "例如：法定节假日休息。"),
            VerifiedOn = Input(context, nameof(part.VerifiedOn), part.VerifiedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "最近核实日期", $"亲自拨通的那一天。超过 {HotlineRules.CheckedForDays} 天没有核实，页面会显示“号码待核实”，并收起拨号按钮。"),
            Position = Input(context, nameof(part.Position), part.Position.ToString(CultureInfo.InvariantCulture), "排序", "数字小的在前。"),
        }));

    protected override Task BindAsync(HotlinePart part, PartEditorContext context, CancellationToken cancellationToken)
    {
        if (Typed(context, nameof(part.Number)) is { } number) part.Number = OrNull(FullWidth.Fold(PlainInput.Clean(number).Value));
        if (Typed(context, nameof(part.Description)) is { } description) part.Description = OrNull(MultiLine.Clean(description));
        if (Typed(context, nameof(part.Kind)) is { } kind) part.Kind = kind;
        if (context.Input.All(context.Name(nameof(part.Permanent))) is { Count: > 0 } permanent) part.Permanent = permanent.Contains("true");
        if (Typed(context, nameof(part.HoursNote)) is { } note) part.HoursNote = OrNull(PlainInput.Clean(note).Value);
        BindDay(part, context);
        BindPosition(part, context);
        if (HoursRows.Typed(context, nameof(part.Hours)) is { } hours) part.Hours = hours;
        return Task.CompletedTask;
    }

    protected override IEnumerable<ContentError> Validate(HotlinePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing)
    {
        string Field(string member) => $"{definition.Name}.{member}";
        if (part.Number is { Length: > 0 } number && !NumberShape().IsMatch(number))
            yield return new ContentError(Field(nameof(part.Number)), "号码只能有数字、短横线和空格，最多 20 个字符。分机请写在“什么时候打”里。");
        if (!HotlineKind.IsKnown(part.Kind)) yield return new ContentError(Field(nameof(part.Kind)), "请选择类别。");
        if (part.Description?.Length > 300) yield return new ContentError(Field(nameof(part.Description)), "最多 300 个字。");
        if (part.HoursNote?.Length > 200) yield return new ContentError(Field(nameof(part.HoursNote)), "最多 200 个字。");
        if (part.VerifiedOn > clock.Today) yield return new ContentError(Field(nameof(part.VerifiedOn)), "核实日期不能晚于今天。");
        foreach (var problem in HoursRows.Problems(part.Hours)) yield return new ContentError(Field(nameof(part.Hours)), problem);
    }

    protected override Task<DisplayBlock?> DisplayAsync(HotlinePart part, ContentItem item, string displayType, CancellationToken cancellationToken) =>
        Task.FromResult<DisplayBlock?>(new DisplayBlock("HotlinePart.Detail", HotlineRules.Stand(new Hotline(item.DisplayText, part), clock.Now)));

    protected override string ToText(HotlinePart part) => string.Join(' ', new[] { part.Number, part.Description, part.HoursNote }.Where(text => !string.IsNullOrEmpty(text)));

    private static void BindDay(HotlinePart part, PartEditorContext context)
    {
        if (Typed(context, nameof(part.VerifiedOn))?.Trim() is not { } typed) return;
        if (typed.Length == 0) part.VerifiedOn = null;
        else if (DateOnly.TryParse(FullWidth.Fold(typed), CultureInfo.InvariantCulture, out var day)) part.VerifiedOn = day;
        else context.Input.Fail(context.Name(nameof(part.VerifiedOn)), "请填写日期，例如 2026-11-01。");
    }

    private static void BindPosition(HotlinePart part, PartEditorContext context)
    {
        if (Typed(context, nameof(part.Position)) is not { } typed) return;
        if (int.TryParse(FullWidth.Fold(typed).Trim(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var position) && position is >= 0 and <= 1000) part.Position = position;
        else context.Input.Fail(context.Name(nameof(part.Position)), "请填 0 到 1000 的整数。");
    }

    private static PartInput Input(PartEditorContext context, string member, string? stored, string label, string? hint)
    {
        var name = context.Name(member);
        return new PartInput(name, context.Input.All(name).LastOrDefault() ?? context.Input.Text(name) ?? stored ?? "", label, hint, context.Input.For(name), context.IsLocked);
    }

    private static string? Typed(PartEditorContext context, string member) => context.Input.Text(context.Name(member));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;

    [GeneratedRegex(@"^\+?[0-9][0-9 \-]{1,18}[0-9]$")]
    private static partial Regex NumberShape();
}
