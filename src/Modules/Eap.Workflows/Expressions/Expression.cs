using System.Text.Json.Nodes;
using Parlot.Fluent;
using static Parlot.Fluent.Parsers;
using Node = System.Func<Eap.Workflows.Expressions.ExpressionScope, System.Text.Json.Nodes.JsonNode?>;

namespace Eap.Workflows.Expressions;

/// <summary>
/// A small safe expression: comparisons, and, or, not, paths into the item, the input and the properties, <c>empty(x)</c>, <c>length(x)</c>,
/// <c>contains(x, y)</c>. It can loop over nothing and call nothing, so it always ends. What reads the same in Orchard Core's JavaScript means the same.
/// </summary>
public sealed class Expression
{
    private const int MaxLength = 500;
    private static readonly Parser<Node> Grammar = Build();
    private readonly Node _node;

    private Expression(Node node) => _node = node;

    /// <summary>Reads an expression.</summary>
    /// <exception cref="ExpressionException">It is none.</exception>
    public static Expression Parse(string text)
    {
        if (text.Length > MaxLength) throw new ExpressionException($"条件太长，最多 {MaxLength} 个字符。");
        return Grammar.TryParse(text, out var node, out _) && node is not null ? new Expression(node) : throw new ExpressionException($"读不懂这个条件：{text}");
    }

    /// <summary>Its value; null where a path leads nowhere.</summary>
    /// <exception cref="ExpressionException">It compares what cannot be compared, or names what is not there.</exception>
    public JsonNode? Evaluate(ExpressionScope scope) => _node(scope);

    /// <summary>True unless the value is false, null, 0 or empty, as in JavaScript.</summary>
    public bool IsTrue(ExpressionScope scope) => JsonValues.IsTrue(_node(scope));

    // Then takes a value or a function; the casts say which is meant.
    private static Parser<Node> Build()
    {
        var expression = Deferred<Node>();
        var unary = Deferred<Node>();
        unary.Parser = Terms.Char('!').AndSkip(Not(Literals.Char('='))).SkipAnd(unary).Then(inner => (Node)(scope => JsonValue.Create(!JsonValues.IsTrue(inner(scope))))).Or(Primary(expression));
        var sign = OneOf(Terms.Text("==="), Terms.Text("!=="), Terms.Text("=="), Terms.Text("!="), Terms.Text("<="), Terms.Text(">="), Terms.Text("<"), Terms.Text(">"));
        var comparison = unary.And(ZeroOrMany(sign.And(unary))).Then(pair => pair.Item2.Aggregate(pair.Item1, (left, next) => Compare(left, next.Item1, next.Item2)));
        var and = comparison.And(ZeroOrMany(Terms.Text("&&").SkipAnd(comparison))).Then(pair => Join(pair.Item1, pair.Item2, all: true));
        var or = and.And(ZeroOrMany(Terms.Text("||").SkipAnd(and))).Then(pair => Join(pair.Item1, pair.Item2, all: false));
        expression.Parser = or;
        return expression.Eof();
    }

    private static Parser<Node> Primary(Parser<Node> expression)
    {
        var number = Terms.Decimal().Then(value => (Node)(_ => JsonValue.Create(value)));
        var text = Terms.String(StringLiteralQuotes.SingleOrDouble).Then(value => Constant(value.ToString()));
        var name = Terms.Identifier().Then(value => value.ToString());
        var arguments = Between(Terms.Char('('), ZeroOrMany(Separated(Terms.Char(','), expression)), Terms.Char(')'));
        var call = name.And(arguments).Then(pair => Functions.Call(pair.Item1, [.. pair.Item2.SelectMany(list => list)]));
        var path = Separated(Terms.Char('.'), name).Then(names => Path([.. names]));
        var group = Between(Terms.Char('('), expression, Terms.Char(')'));
        return number.Or(text).Or(call).Or(path).Or(group);
    }

    private static Node Constant(string? text) => _ => JsonValue.Create(text);

    private static Node Path(string[] names) => names switch
    {
        ["true"] => _ => JsonValue.Create(true),
        ["false"] => _ => JsonValue.Create(false),
        ["null"] => _ => null,
        [var root, .. var rest] => scope => rest.Aggregate(scope.Root(root), (node, name) => (node as JsonObject)?[name]),
        _ => throw new ExpressionException("空的条件。"),
    };

    private static Node Compare(Node left, string sign, Node right) => scope => JsonValue.Create(JsonValues.Compare(left(scope), sign, right(scope)));

    private static Node Join(Node first, IReadOnlyList<Node> others, bool all) => others.Count == 0 ? first : scope =>
    {
        var nodes = others.Prepend(first);
        return JsonValue.Create(all ? nodes.All(node => JsonValues.IsTrue(node(scope))) : nodes.Any(node => JsonValues.IsTrue(node(scope))));
    };
}
