using System.Text.Json.Nodes;
using Eap.Contents.Admin.Types.Kinds;
using Eap.Contents.Definitions;

namespace Eap.Contents.Admin.Types;

/// <summary>What a module sets for a type or form as a whole, edited beside its name (<c>AddFormSettings</c>).</summary>
public abstract class FormSettingsGroup
{
    /// <summary>Stable name; its inputs begin with it.</summary>
    public abstract string Name { get; }

    /// <summary>In Chinese, above its inputs.</summary>
    public abstract string Title { get; }

    /// <summary>The inputs, in order.</summary>
    public abstract IReadOnlyList<KindInput> Inputs { get; }

    /// <summary>True for the types it is about.</summary>
    public abstract bool IsFor(ContentTypeDefinition type);

    /// <summary>What the settings together get wrong: at which input, and why, in Chinese; null when nothing.</summary>
    public virtual (string Input, string Message)? Problem(JsonObject settings) => null;

    /// <summary>The type with what these settings need it to have besides, a part for example. Nothing is taken away here.</summary>
    public virtual ContentTypeDefinition Complete(ContentTypeDefinition type) => type;
}
