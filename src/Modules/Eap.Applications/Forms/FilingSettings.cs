using System.Globalization;
using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Platform.Text;

namespace Eap.Applications.Forms;

/// <summary>How a form is filed, as administrators set it beside its name.</summary>
internal sealed class FilingSettings : FormSettingsGroup
{
    private static readonly string[] Moments = ["yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mm", "yyyy-M-d H:mm"];

    private static readonly FieldOption[] Ends =
    [
        new(nameof(CorrectionEnd.ByPlan), "看计划：占着限额名额的，视为撤回；别的只提醒"), new(nameof(CorrectionEnd.Remind), "只提醒，申报和名额都保留"), new(nameof(CorrectionEnd.Lapse), "视为撤回，名额退回"),
    ];

    public override string Name => "Filing";

    public override string Title => "申报";

    public override IReadOnlyList<KindInput> Inputs =>
    [
        CodeInput,
        KindInputs<ApplicationSettings>.Text(nameof(ApplicationSettings.TitleField), "标题里带哪一格", settings => settings.TitleField, (settings, value) => settings.TitleField = value ?? "", 64, hint: "填字段的英文名，例如 Name。一个单位报几份时靠它分清。加密的字段不会写进标题。"),
        Moment(nameof(ApplicationSettings.Opens), "从什么时候起可以提交", settings => settings.Opens, (settings, value) => settings.Opens = value, "写成 2026-03-01 09:00 的样子。空着就是随时可以。"),
        Moment(nameof(ApplicationSettings.Closes), "到什么时候截止", settings => settings.Closes, (settings, value) => settings.Closes = value, "到这一刻为止，按服务器的北京时间：10月31日全天都收，就写 2026-11-01 00:00。空着就是不截止。"),
        KindInputs<ApplicationSettings>.Text(nameof(ApplicationSettings.ClosesCode), "用计划里的哪个期限", settings => settings.ClosesCode, (settings, value) => settings.ClosesCode = value, 64, hint: "填期限的代号，代替上面的截止时间。计划改了，这里跟着变。"),
        KindInputs<ApplicationSettings>.Number(nameof(ApplicationSettings.GraceMinutes), "截止前开始的上传，宽限几分钟", settings => settings.GraceMinutes, (settings, value) => settings.GraceMinutes = (int)(value ?? 0), 0, 1440),
        KindInputs<ApplicationSettings>.Text(nameof(ApplicationSettings.Rule), "时间和份数的依据", settings => settings.Rule, (settings, value) => settings.Rule = value ?? "", 200, hint: "通知的条款，或者本市自己的规定和日期。拒收时会告诉单位。"),
        KindInputs<ApplicationSettings>.Text(nameof(ApplicationSettings.Cycle), "哪一年（期）", settings => settings.Cycle, (settings, value) => settings.Cycle = value, 32, hint: "空着就按提交的那一年。"),
        KindInputs<ApplicationSettings>.Box(nameof(ApplicationSettings.OnePerCycle), "一个单位一年（期）只能报一份", settings => settings.OnePerCycle, (settings, value) => settings.OnePerCycle = value),
        KindInputs<ApplicationSettings>.Box(nameof(ApplicationSettings.AskPaper), "还要盖章的纸质件", settings => settings.AskPaper, (settings, value) => settings.AskPaper = value, "单位打印带编号和二维码的表，盖章后把扫描件传回来。"),
        KindInputs<ApplicationSettings>.Text(nameof(ApplicationSettings.PaperTitle), "纸质件的名称", settings => settings.PaperTitle, (settings, value) => settings.PaperTitle = value ?? "", 60, hint: "印在纸质表的表头，照通知写。空着就用表单的名称。"),
        KindInputs<ApplicationSettings>.Number(nameof(ApplicationSettings.Copies), "纸质件几份", settings => settings.Copies, (settings, value) => settings.Copies = (int)(value ?? 1), 1, 9),
        KindInputs<ApplicationSettings>.Box(nameof(ApplicationSettings.PaperBeforeAcceptance), "核对过盖章件才能同意", settings => settings.PaperBeforeAcceptance, (settings, value) => settings.PaperBeforeAcceptance = value),
        KindInputs<ApplicationSettings>.Number(nameof(ApplicationSettings.CorrectionWorkingDays), "退回后几个工作日内补正", settings => settings.CorrectionWorkingDays, (settings, value) => settings.CorrectionWorkingDays = (int)(value ?? 5), 1, 60),
        KindInputs<ApplicationSettings>.Choice(nameof(ApplicationSettings.CorrectionEnd), "到期没有补正", Ends, settings => settings.CorrectionEnd.ToString(), (settings, value) => settings.CorrectionEnd = Enum.Parse<CorrectionEnd>(value), hint: "到期前一个工作日提醒单位；到期后两边都会收到消息。"),
        KindInputs<ApplicationSettings>.Box(nameof(ApplicationSettings.ReturnKeepsPlace), "退回补正不影响先后", settings => settings.ReturnKeepsPlace, (settings, value) => settings.ReturnKeepsPlace = value),
    ];

    private static KindInput CodeInput => new(nameof(ApplicationSettings.Code), "受理编号的开头", KindControl.Line)
    {
        Hint = "大写字母和数字，最多 12 个，例如 JZ：编号就是 JZ-2026-0042。", Read = bag => bag.Get<ApplicationSettings>().Code,
        Write = (bag, text) =>
        {
            var code = FullWidth.Fold(text).ToUpperInvariant();
            if (code.Length is 0 or > 12 || !code.All(letter => letter is >= 'A' and <= 'Z' or >= '0' and <= '9')) return "“受理编号的开头”用 1 到 12 个大写字母和数字。";
            KindInputs<ApplicationSettings>.Change(bag, settings => settings.Code = code);
            return null;
        },
    };

    public override bool IsFor(ContentTypeDefinition type) => ApplicationForm.Is(type);

    public override (string Input, string Message)? Problem(JsonObject settings) => settings.Get<ApplicationSettings>() is { Opens: { } opens, Closes: { } closes } && closes <= opens
        ? (nameof(ApplicationSettings.Closes), "截止时间要晚于开始时间。")
        : null;

    private static KindInput Moment(string name, string label, Func<ApplicationSettings, DateTime?> get, Action<ApplicationSettings, DateTime?> set, string hint) => new(name, label, KindControl.Line)
    {
        Hint = hint, Read = bag => get(bag.Get<ApplicationSettings>())?.ToString(Moments[0], CultureInfo.InvariantCulture) ?? "",
        Write = (bag, text) =>
        {
            DateTime? moment = null;
            if (text.Length > 0)
            {
                if (!DateTime.TryParseExact(FullWidth.Fold(text), Moments, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) || read.Year is < 2000 or > 2200) return $"“{label}”写成 2026-03-01 09:00 的样子。";
                moment = read;
            }

            KindInputs<ApplicationSettings>.Change(bag, settings => set(settings, moment));
            return null;
        },
    };
}
