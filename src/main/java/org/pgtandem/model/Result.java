package org.pgtandem.model;

import java.util.function.Function;

/**
 * A value, or the expected failure in its place.
 *
 * @param <T> the value's type
 */
public sealed interface Result<T> {

    /** It went well. */
    record Ok<T>(T value) implements Result<T> {}

    /** It did not, for a reason that a person can be told. */
    record Failed<T>(Failure failure) implements Result<T> {}

    static <T> Result<T> ok(T value) {
        return new Ok<>(value);
    }

    static <T> Result<T> failed(Failure failure) {
        return new Failed<>(failure);
    }

    static Result<Done> done() {
        return new Ok<>(Done.DONE);
    }

    default <R> Result<R> map(Function<? super T, ? extends R> then) {
        return flatMap(value -> ok(then.apply(value)));
    }

    default <R> Result<R> flatMap(Function<? super T, Result<R>> then) {
        return switch (this) {
            case Ok<T>(T value) -> then.apply(value);
            case Failed<T>(Failure failure) -> failed(failure);
        };
    }

    default boolean isOk() {
        return this instanceof Ok;
    }

    /** The value of a result that is not a pair of value and failure: a success that says nothing more. */
    enum Done {
        DONE
    }
}
