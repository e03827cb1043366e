/** The window: views, thin controllers and view models, one package a view. */
@NullMarked
package org.pgtandem.ui;

import org.jspecify.annotations.NullMarked;
