using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Fields.Formats;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>A line of text.</summary>
internal sealed class LineKind : FieldKind<TextFieldSettings>
{
    private static readonly IReadOnlyList<FieldOption> Formats =
    [
        new(nameof(TextFormat.None), "不限"), new(nameof(TextFormat.PersonName), "姓名"), new(nameof(TextFormat.Phone), "电话"), new(nameof(TextFormat.Email), "邮箱"), new(nameof(TextFormat.IdNumber), "身份证号"),
    ];

    public override string Name => "line";

    public override string Title => "单行文字";

    public override string About => "姓名、电话、邮箱、地址、编号";

    public override string FieldName => nameof(TextField);

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        KindInputs<TextFieldSettings>.Choice(nameof(TextFieldSettings.Format), "格式", Formats, settings => settings.Format.ToString(), (settings, value) => settings.Format = Enum.Parse<TextFormat>(value), "选了格式，会自动整理全角、空格和 +86，写错时告诉填表人。身份证号一定加密保存。"),
        Length(500), Protection,
    ];

    internal static KindInput Length(int usual) => KindInputs<TextFieldSettings>.Number(nameof(TextFieldSettings.MaxLength), "最多字数", settings => settings.MaxLength == 0 ? null : settings.MaxLength, (settings, value) => settings.MaxLength = (int)(value ?? 0), 1, 20_000, hint: $"空着就是 {usual} 个字。");

    internal static KindInput Protection => KindInputs<ProtectedFieldSettings>.Box(nameof(ProtectedFieldSettings.IsProtected), "加密保存", settings => settings.IsProtected, (settings, value) => settings.IsProtected = value, "个人敏感信息：加密、打码显示，查看要留记录，不能搜索，不进导出。");
}

/// <summary>Several lines of text.</summary>
internal sealed class LinesKind : FieldKind<TextFieldSettings>
{
    public override string Name => "lines";

    public override string Title => "多行文字";

    public override string About => "情况说明、需求、意见";

    public override string FieldName => nameof(TextField);

    public override string Editor => "TextArea";

    protected override IReadOnlyList<KindInput> Inputs => [LineKind.Length(20_000), LineKind.Protection];
}

/// <summary>One of a list.</summary>
internal sealed class ChoiceKind : FieldKind<TextFieldSettings>
{
    public override string Name => "choice";

    public override string Title => "单选";

    public override string About => "从几项里选一项";

    public override string FieldName => nameof(TextField);

    public override string Editor => "PredefinedList";

    public override IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition field) =>
        [.. field.GetSettings<TextFieldPredefinedListEditorSettings>().Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))];

    public override string? Problem(System.Text.Json.Nodes.JsonObject settings) => settings.Get<TextFieldPredefinedListEditorSettings>().Options.Count == 0 ? "请至少写一个选项。" : null;

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        new(nameof(TextFieldPredefinedListEditorSettings.Options), "选项", KindControl.Lines)
        {
            Hint = OptionLines.Hint, Read = bag => OptionLines.Write(bag.Get<TextFieldPredefinedListEditorSettings>().Options),
            Write = (bag, text) =>
            {
                var (options, problem) = OptionLines.Read(text, bag.Get<TextFieldPredefinedListEditorSettings>().Options);
                if (problem is null) KindInputs<TextFieldPredefinedListEditorSettings>.Change(bag, settings => settings.Options = options);
                return problem;
            },
        },
    ];
}

/// <summary>Several of a list.</summary>
internal sealed class ChoicesKind : FieldKind<MultiTextFieldSettings>
{
    public override string Name => "choices";

    public override string Title => "多选";

    public override string About => "从几项里选若干项";

    public override string FieldName => nameof(MultiTextField);

    public override IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition field) =>
        [.. field.GetSettings<MultiTextFieldSettings>().Options.Select(option => new FieldOption(option.Value ?? option.Name ?? "", option.Name ?? option.Value ?? ""))];

    public override string? Problem(System.Text.Json.Nodes.JsonObject settings) => settings.Get<MultiTextFieldSettings>().Options.Count == 0 ? "请至少写一个选项。" : null;

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        new(nameof(MultiTextFieldSettings.Options), "选项", KindControl.Lines)
        {
            Hint = OptionLines.Hint, Read = bag => OptionLines.Write(bag.Get<MultiTextFieldSettings>().Options),
            Write = (bag, text) =>
            {
                var (options, problem) = OptionLines.Read(text, bag.Get<MultiTextFieldSettings>().Options);
                if (problem is null) KindInputs<MultiTextFieldSettings>.Change(bag, settings => settings.Options = options);
                return problem;
            },
        },
    ];
}
