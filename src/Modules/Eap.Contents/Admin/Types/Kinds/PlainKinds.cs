using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Fields;
using Eap.Contents.Parts.Taxonomies;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>A number.</summary>
internal sealed class NumberKind : FieldKind<NumericFieldSettings>
{
    public override string Name => "number";

    public override string Title => "数字";

    public override string About => "人数、面积、金额";

    public override string FieldName => nameof(NumericField);

    public override string? Problem(JsonObject settings) => settings.Get<NumericFieldSettings>() is { Minimum: { } least, Maximum: { } most } && least > most ? "最小值比最大值大，请核对。" : null;

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        KindInputs<NumericFieldSettings>.Number(nameof(NumericFieldSettings.Minimum), "最小", settings => settings.Minimum, (settings, value) => settings.Minimum = value, -1_000_000_000, 1_000_000_000, 4, "不许填负数就写 0。"),
        KindInputs<NumericFieldSettings>.Number(nameof(NumericFieldSettings.Maximum), "最大", settings => settings.Maximum, (settings, value) => settings.Maximum = value, -1_000_000_000, 1_000_000_000, 4),
        KindInputs<NumericFieldSettings>.Number(nameof(NumericFieldSettings.Scale), "小数位数", settings => settings.Scale, (settings, value) => settings.Scale = (int)(value ?? 0), 0, 4, hint: "0 就是只能填整数。"),
    ];
}

/// <summary>A day.</summary>
internal sealed class DateKind : FieldKind<DateFieldSettings>
{
    public override string Name => "date";

    public override string Title => "日期";

    public override string About => "哪一天";

    public override string FieldName => nameof(DateField);
}

/// <summary>A day and a time.</summary>
internal sealed class MomentKind : FieldKind<DateTimeFieldSettings>
{
    public override string Name => "moment";

    public override string Title => "日期和时间";

    public override string About => "哪一天几点，按北京时间";

    public override string FieldName => nameof(DateTimeField);
}

/// <summary>Yes or no.</summary>
internal sealed class YesNoKind : FieldKind<BooleanFieldSettings>
{
    public override string Name => "yesno";

    public override string Title => "是或否";

    public override string About => "打勾就是“是”";

    public override string FieldName => nameof(BooleanField);

    public override IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition field) => [new("true", "是"), new("false", "否")];

    protected override KindInput Required => KindInputs<BooleanFieldSettings>.Box(nameof(FieldSettings.Required), "必须打勾", settings => settings.Required, (settings, value) => settings.Required = value, "不打勾就不能提交。要对方声明或同意，请用“声明或同意”。");
}

/// <summary>A declaration or consent.</summary>
internal sealed class DeclarationKind : FieldKind<DeclarationFieldSettings>
{
    public override string Name => "declaration";

    public override string Title => "声明或同意";

    public override string About => "读过文字再打勾，记下时间和当时的文字";

    public override string FieldName => nameof(DeclarationField);

    public override IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition field) => [new("true", "是"), new("false", "否")];

    protected override IReadOnlyList<KindInput> Inputs =>
    [
        KindInputs<DeclarationFieldSettings>.Text(nameof(DeclarationFieldSettings.Text), "声明的文字", settings => settings.Text, (settings, value) => settings.Text = value ?? "", 5000, lines: true, required: true, hint: "一份声明说一件事。收集个人敏感信息要单独一份，写清为什么要、存多久、怎么反悔。"),
        KindInputs<DeclarationFieldSettings>.Text(nameof(DeclarationFieldSettings.Label), "打勾旁边的字", settings => settings.Label, (settings, value) => settings.Label = value, 100, hint: "空着就是“我已阅读，并确认以上内容”。"),
    ];
}

/// <summary>A link.</summary>
internal sealed class LinkKind : FieldKind<LinkFieldSettings>
{
    public override string Name => "link";

    public override string Title => "网址";

    public override string About => "网页的链接";

    public override string FieldName => nameof(LinkField);
}

/// <summary>Organisations of the tree.</summary>
internal sealed class OrganizationKind : FieldKind<OrganizationFieldSettings>
{
    public override string Name => "organization";

    public override string Title => "工会组织";

    public override string About => "从组织架构里选";

    public override string FieldName => nameof(OrganizationField);
}

/// <summary>Terms of a taxonomy.</summary>
internal sealed class TermsKind(TaxonomyDirectory taxonomies) : FieldKind<TaxonomyFieldSettings>
{
    public override string Name => "terms";

    public override string Title => "词表";

    public override string About => "主题、人群等词表里的词";

    public override string FieldName => nameof(TaxonomyField);

    public override async ValueTask<IReadOnlyList<KindInput>> InputsAsync(CancellationToken cancellationToken)
    {
        var all = await taxonomies.AllAsync(cancellationToken);
        var choice = KindInputs<TaxonomyFieldSettings>.Choice(nameof(TaxonomyFieldSettings.TaxonomyAlias), "哪个词表", [.. all.Where(taxonomy => taxonomy.Alias is not null).Select(taxonomy => new FieldOption(taxonomy.Alias!, taxonomy.Title))], settings => settings.TaxonomyAlias, (settings, value) => settings.TaxonomyAlias = value);
        var one = KindInputs<TaxonomyFieldSettings>.Box(nameof(TaxonomyFieldSettings.Unique), "只能选一个", settings => settings.Unique, (settings, value) => settings.Unique = value);
        return [choice, one, .. await base.InputsAsync(cancellationToken)];
    }
}
