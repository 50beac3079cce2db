namespace Eap.Contents.Definitions;

/// <summary>Collects what a <see cref="ContentDeclaration"/> declares.</summary>
public sealed class ContentDeclarations
{
    internal Dictionary<string, ContentPartBuilder> Parts { get; } = [];

    internal Dictionary<string, ContentTypeBuilder> Types { get; } = [];

    /// <summary>Declares a part's fields.</summary>
    public ContentDeclarations Part<T>(Action<ContentPartBuilder> describe) where T : Model.ContentPart
    {
        var builder = new ContentPartBuilder();
        describe(builder);
        Parts[typeof(T).Name] = builder;
        return this;
    }

    /// <summary>Declares a type.</summary>
    public ContentDeclarations Type(string name, Action<ContentTypeBuilder> describe)
    {
        var builder = new ContentTypeBuilder();
        describe(builder);
        Types[name] = builder;
        return this;
    }
}
