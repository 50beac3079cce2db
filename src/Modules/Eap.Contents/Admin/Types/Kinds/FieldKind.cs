using System.Text.Json.Nodes;
using Eap.Contents.Definitions;
using Eap.Contents.Editing;

namespace Eap.Contents.Admin.Types.Kinds;

/// <summary>
/// A kind of field that administrators can add to a form. Only kinds that are tested by keyboard, without script and at 320 px are registered
/// (<c>AddFieldKind</c>), so every form that can be put together stays usable.
/// </summary>
public abstract class FieldKind
{
    /// <summary>Stable name, for addresses.</summary>
    public abstract string Name { get; }

    /// <summary>In Chinese.</summary>
    public abstract string Title { get; }

    /// <summary>What it is good for, one line.</summary>
    public abstract string About { get; }

    /// <summary>The field type's name.</summary>
    public abstract string FieldName { get; }

    /// <summary>Variant of its editor; null for the usual one.</summary>
    public virtual string? Editor => null;

    /// <summary>True when such a field can be added to the type.</summary>
    public virtual bool IsFor(ContentTypeDefinition type) => true;

    /// <summary>True for a field of this kind.</summary>
    public bool Is(ContentPartFieldDefinition field) => field.FieldName == FieldName && (field.GetSettings<ContentPartFieldSettings>().Editor ?? "") == (Editor ?? "");

    /// <summary>What is set for a field of this kind, beyond what all fields have.</summary>
    public abstract ValueTask<IReadOnlyList<KindInput>> InputsAsync(CancellationToken cancellationToken);

    /// <summary>What a field of this kind can be answered with; empty when anything can. Rules of other fields name these.</summary>
    public virtual IReadOnlyList<FieldOption> Answers(ContentPartFieldDefinition field) => [];

    /// <summary>What the settings together get wrong, in Chinese; null when nothing.</summary>
    public virtual string? Problem(JsonObject settings) => null;
}

/// <summary>A kind with typed settings: hint and required come with it.</summary>
public abstract class FieldKind<TSettings> : FieldKind where TSettings : FieldSettings, new()
{
    /// <inheritdoc />
    public override ValueTask<IReadOnlyList<KindInput>> InputsAsync(CancellationToken cancellationToken) => new([.. Inputs, Required, Hint]);

    /// <summary>The settings of this kind alone.</summary>
    protected virtual IReadOnlyList<KindInput> Inputs => [];

    /// <summary>The box 必填.</summary>
    protected virtual KindInput Required => KindInputs<TSettings>.Box(nameof(FieldSettings.Required), "必填", settings => settings.Required, (settings, value) => settings.Required = value, "草稿可以空着，提交时必须有。");

    /// <summary>The hint under the label.</summary>
    protected static KindInput Hint => KindInputs<TSettings>.Text(nameof(FieldSettings.Hint), "填写提示", settings => settings.Hint, (settings, value) => settings.Hint = value, 300, hint: "写在名称下面，说明怎么填、为什么要填。");
}
